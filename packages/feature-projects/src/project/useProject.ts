import { type Fault, useFreshQuery } from '@jiedui/shell';
import { PROJECT_BY_ID, PROJECT_BY_NUMBER, type WholeProject } from './documents.ts';
import { isProjectNumber } from './number.ts';

type Asked = { project: WholeProject | null | undefined; fault: Fault | undefined };

/** A project by its number or its opaque id: undefined on its way, null where there is none within reach. */
export function useProject(key: string): Asked {
  const numbered = isProjectNumber(key);
  const byNumber = useFreshQuery({ query: PROJECT_BY_NUMBER, variables: { number: key }, pause: !numbered });
  const byId = useFreshQuery({ query: PROJECT_BY_ID, variables: { id: key }, pause: numbered });
  if (numbered) return { project: byNumber.data?.project, fault: byNumber.fault };
  const node = byId.data?.node;
  return { project: node?.__typename === 'Project' ? node : node === undefined ? undefined : null, fault: byId.fault };
}
