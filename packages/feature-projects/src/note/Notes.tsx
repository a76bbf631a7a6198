import { graphql, Loaded, type ResultOf, useFreshQuery } from '@jiedui/shell';
import { DateText, Empty, MomentText, Section, useText } from '@jiedui/ui';
import { Attachments } from './Attachments.tsx';
import './note.css';
import { noteTexts } from './texts.ts';

const NOTES = graphql(`
  query ProjectNotes($id: ID!) {
    node(id: $id) {
      __typename
      ... on Project {
        id
        notes(first: 50) {
          nodes {
            id notedOn percent text enteredByName enteredByOrganisation enteredAt
            attachments { id fileName mediaType bytes enteredByName enteredAt }
          }
        }
        attachments { id fileName mediaType bytes enteredByName enteredAt }
      }
    }
  }
`);

type Project = Extract<NonNullable<ResultOf<typeof NOTES>['node']>, { __typename: 'Project' }>;

/** What was noted, the latest first, with its pictures; then the papers that belong to the project as a whole. */
export function Notes({ id }: { id: string }) {
  const query = useFreshQuery({ query: NOTES, variables: { id } });
  return (
    <Loaded query={query}>{({ node }) => (node?.__typename === 'Project' ? <NoteList project={node} /> : null)}</Loaded>
  );
}

function NoteList({ project }: { project: Project }) {
  const t = useText(noteTexts);
  const notes = project.notes.nodes;
  const noted = new Set(notes.flatMap(({ attachments }) => attachments.map(({ id }) => id)));
  const papers = project.attachments.filter(({ id }) => !noted.has(id));
  return (
    <>
      {notes.length === 0 ? <Empty title={t.none}>{t.noneHow}</Empty> : null}
      <ol className="jd-notes">
        {notes.map((note) => (
          <li key={note.id}>
            <div className="jd-notes-head">
              <strong>
                <DateText value={note.notedOn} />
              </strong>
              {note.percent === null ? null : (
                <span className="jd-notes-percent">
                  <span className="jd-bar" aria-hidden="true">
                    <i style={{ width: `${note.percent}%` }} />
                  </span>
                  {note.percent}%
                </span>
              )}
              <span className="jd-muted">
                {note.enteredByOrganisation} {note.enteredByName} <MomentText value={note.enteredAt} />
              </span>
            </div>
            <p>{note.text}</p>
            <Attachments files={note.attachments} />
          </li>
        ))}
      </ol>
      {papers.length === 0 ? null : (
        <Section title={t.papers}>
          <Attachments files={papers} />
        </Section>
      )}
    </>
  );
}
