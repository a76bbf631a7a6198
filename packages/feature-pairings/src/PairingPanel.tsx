import { isFor, Loaded, useFreshQuery, useSession, useTerm } from '@jiedui/shell';
import { DateText, Facts, Mark, Money, Notice, Section, SidePanel, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { PAIRING, type PairingNode } from './documents.ts';
import { EndForm } from './EndForm.tsx';
import { lastDayOf } from './lastDay.ts';
import { SignForm } from './SignForm.tsx';
import { pairingTexts } from './texts.ts';

/** One pairing: its two sides, its ground, its agreements, and what may be done with it. */
export function PairingPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(pairingTexts);
  const query = useFreshQuery({ query: PAIRING, variables: { id } });
  const node = query.data?.node;
  const title = node?.__typename === 'Pairing' ? `${node.provider.name} → ${node.division.name}` : t.title;
  return (
    <SidePanel title={title} onClose={onClose} wide>
      <Loaded query={query}>
        {(data) =>
          data.node?.__typename === 'Pairing' ? (
            <View pairing={data.node} onClose={onClose} />
          ) : (
            <Notice tone="info">{t.missing}</Notice>
          )
        }
      </Loaded>
    </SidePanel>
  );
}

function View({ pairing, onClose }: { pairing: PairingNode; onClose: () => void }) {
  const t = useText(pairingTexts);
  const session = useSession();
  const [doing, setDoing] = useState<'sign' | 'end'>();
  const keeps = isFor(session, { levels: ['province', 'partner'], roles: ['reviewer', 'officer'] });
  if (doing === 'sign') return <SignForm pairing={pairing} onClose={onClose} />;
  if (doing === 'end') return <EndForm pairing={pairing} onClose={onClose} />;
  return (
    <>
      {pairing.demoAssignment ? <Notice tone="info">{t.demoNote}</Notice> : null}
      <PairingFacts pairing={pairing} />
      <Agreements pairing={pairing} />
      {pairing.children.length > 0 ? (
        <Section
          title={t.children}
          note={pairing.children.some((child) => child.demoAssignment) ? t.demoNote : undefined}
        >
          <Facts
            facts={pairing.children.map((child) => ({ label: child.provider.name, value: child.division.name }))}
          />
        </Section>
      ) : null}
      {keeps && pairing.state !== 'ENDED' ? (
        <p className="jd-screen-only">
          <Button type="primary" onClick={() => setDoing('sign')}>
            {t.sign}
          </Button>{' '}
          <Button onClick={() => setDoing('end')}>{t.end}</Button>
        </p>
      ) : null}
    </>
  );
}

function PairingFacts({ pairing }: { pairing: PairingNode }) {
  const t = useText(pairingTexts);
  const term = useTerm();
  const { scheme, state, startsOn, endsOn, evidence, parent } = pairing;
  return (
    <Facts
      facts={[
        { label: t.scheme, value: term('PairingScheme', scheme) },
        { label: t.state, value: term('PairingState', state) },
        { label: t.startsOn, value: <DateText value={startsOn} /> },
        { label: t.endsOn, value: endsOn ? <DateText value={lastDayOf(endsOn)} /> : t.open },
        { label: t.evidence, value: evidence },
        ...(parent ? [{ label: t.parent, value: `${parent.provider.name} → ${parent.division.name}` }] : []),
      ]}
    />
  );
}

function Agreements({ pairing }: { pairing: PairingNode }) {
  const t = useText(pairingTexts);
  const term = useTerm();
  return (
    <Section title={t.agreements}>
      {pairing.agreements.length === 0 ? <p>{t.noAgreements}</p> : null}
      {pairing.agreements.map((agreement) => (
        <Section
          key={agreement.id}
          title={agreement.title}
          end={<Mark tone={agreement.inForce ? 'done' : 'open'}>{agreement.inForce ? t.inForce : t.notInForce}</Mark>}
        >
          <Facts
            facts={[
              {
                label: t.documentNo,
                value: agreement.madeUp ? `${agreement.documentNo}（${t.madeUp}）` : agreement.documentNo,
              },
              { label: t.signedOn, value: <DateText value={agreement.signedOn} /> },
              { label: t.startsOn, value: <DateText value={agreement.startsOn} /> },
              { label: t.endsOn, value: agreement.endsOn ? <DateText value={lastDayOf(agreement.endsOn)} /> : t.open },
              { label: t.amount, value: <Money fen={agreement.amount} unit="YUAN" /> },
              { label: t.committed, value: <Money fen={agreement.committed} unit="YUAN" /> },
              { label: t.route, value: term('Route', agreement.route) },
              { label: t.terms, value: agreement.terms },
            ]}
          />
        </Section>
      ))}
    </Section>
  );
}
