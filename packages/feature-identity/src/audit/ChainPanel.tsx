import '../identity.css';
import { Loaded, useFreshQuery } from '@jiedui/shell';
import { Facts, formatNumber, Notice, SidePanel, useColon, useText } from '@jiedui/ui';
import { CHECK } from './documents.ts';
import { auditTexts } from './texts.ts';

/** The chain of one home recomputed from its beginning, as often as this is in sight. */
export function ChainPanel({ home, name, onClose }: { home: string; name: string; onClose: () => void }) {
  const t = useText(auditTexts);
  const colon = useColon();
  const check = useFreshQuery({ query: CHECK, variables: { home } });
  return (
    <SidePanel title={name} subtitle={home} onClose={onClose}>
      <Loaded query={check}>
        {({ auditCheck: { sealed, unsealed, broken } }) =>
          broken ? (
            <>
              <Notice tone="late">{t.broken(broken.sequence) + colon + t[broken.kind]}</Notice>
              <Facts
                facts={[
                  { label: t.entry, value: <code className="jd-link">{broken.entryId}</code> },
                  { label: t.count, value: formatNumber(sealed) },
                ]}
              />
              <p>{t.brokenNext}</p>
            </>
          ) : (
            <>
              <Notice tone="done">{t.holds(formatNumber(sealed))}</Notice>
              <Facts facts={[{ label: t.open, value: formatNumber(unsealed) }]} />
            </>
          )
        }
      </Loaded>
    </SidePanel>
  );
}
