import { hash, verify } from '@node-rs/argon2'

/** argon2id with the parameters that OWASP recommends (19 MiB, 2 passes, 1 lane); they stand in the hash itself. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), parameters)
}

let nobodysHash: Promise<string> | undefined

/** Whether the password is right. With no hash to check, the same work is done and the answer is no. */
export async function checkPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody signs in with this')
  const right = await verify(passwordHash ?? (await nobodysHash), password.normalize('NFC'))
  return passwordHash !== undefined && right
}
