// govuk-frontend 6 carries no types; these are the parts that enhance.tsx starts.
declare module 'govuk-frontend/dist/govuk/components/button/button.mjs' {
  export const Button: new (root: Element) => unknown
}
declare module 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs' {
  export const CharacterCount: new (root: Element) => unknown
}
declare module 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs' {
  export const ErrorSummary: new (root: Element) => unknown
}
declare module 'govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs' {
  export const NotificationBanner: new (root: Element) => unknown
}
