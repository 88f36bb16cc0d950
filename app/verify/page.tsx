import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { FileUpload } from '@/components/file-upload'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Mono } from '@/components/mono'
import { Inset } from '@/components/notices'

/** Where anybody who is signed in makes a draw again from its receipt and the list, and is told what came out. */
export default async function VerifyPage() {
  const consultation = await consult('verify a draw')
  return (
    <HousePage
      consultation={consultation}
      place="/verify"
      title="Verify a draw"
      marking="OFFICIAL"
      breadcrumbs={[{ text: 'Your work', href: '/' }, { text: 'Verify a draw' }]}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <p className="govuk-body-l">
            A sample can be made again from its seed and the list that it was drawn from. Give both, and this
            page says for every stratum whether the cases are the right ones, and which is not and why.
          </p>
          <Inset>
            Both files are on the page ‘Receipt of the draw’ of an audit; whoever works on the audit hands
            them out. Nothing of them is kept here.
          </Inset>
          <Form action="/verify/check" upload>
            <FileUpload
              name="receipt"
              label="The receipt"
              hint="The JSON file, with references or without: receipt.json"
              accept=".json,application/json"
            />
            <FileUpload
              name="list"
              label="The list of identifiers"
              hint="The CSV file with the columns id and stratum: ids.csv. Not one that a spreadsheet saved"
              accept=".csv,text/csv"
            />
            <Button>Make the draw again</Button>
          </Form>
          <Heading level={2} size="m">
            Without this page
          </Heading>
          <p className="govuk-body">
            Nobody has to take our word for it. The ZIP file of a receipt holds <Mono>verify_draw.py</Mono>{' '}
            and <Mono>verify_draw.sh</Mono>, two short programs that share no line with this page:
          </p>
          <ul className="govuk-list govuk-list--bullet">
            <li>
              <Mono>python3 verify_draw.py receipt.json ids.csv</Mono>
            </li>
            <li>
              <Mono>sh verify_draw.sh receipt.json ids.csv</Mono>
            </li>
            <li>
              <Mono>LC_ALL=C sort ids.txt | sha256sum</Mono> for the hash of the list alone
            </li>
          </ul>
          <p className="govuk-body">
            What a receipt cannot show by itself: that the list was complete, that a reason is true, or that
            no other draw was kept silent. That is in the trail of the audit.
          </p>
        </div>
      </div>
    </HousePage>
  )
}
