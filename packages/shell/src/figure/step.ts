/** One figure on the way down, with what it is limited to. */
export type FigureStep = {
  kind: 'figure';
  key: string;
  divisionKey?: string;
  providerKey?: string;
  scheme?: string;
  source?: string;
  period: string;
};

/** The record at the end of the way, by its GraphQL type and global id. */
export type RecordStep = { kind: 'record'; type: string; id: string };

export type Step = FigureStep | RecordStep;

/** The way down as a parameter of the address, so that a link opens the same door: `key~division~provider~scheme~source~period*…`. */
export function writeSteps(steps: readonly Step[]): string {
  return steps.map(writeStep).join('*');
}

function writeStep(step: Step): string {
  if (step.kind === 'record') return `@${step.type}~${step.id}`;
  const { key, divisionKey = '', providerKey = '', scheme = '', source = '', period } = step;
  return [key, divisionKey, providerKey, scheme, source, period].join('~');
}

/** Reads the way back; parts that make no step are left out. */
export function readSteps(text: string | undefined): Step[] {
  return (text ?? '').split('*').flatMap((part): Step[] => {
    if (part.startsWith('@')) {
      const [type = '', id = ''] = part.slice(1).split('~');
      return type === '' || id === '' ? [] : [{ kind: 'record', type, id }];
    }
    const [key = '', divisionKey, providerKey, scheme, source, period = ''] = part.split('~');
    if (key === '' || period === '') return [];
    const filters = Object.entries({ divisionKey, providerKey, scheme, source }).filter(([, value]) => value);
    return [{ kind: 'figure', key, period, ...Object.fromEntries(filters) }];
  });
}
