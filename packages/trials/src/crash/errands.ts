import { PEOPLE, type Provider, type Scene } from './scene.ts';
import type { Answer, Writer } from './writer.ts';

/** A few acts that belong together, as offices do them one after the other; each may be refused, and ends it then. */
type Errand = (writer: Writer, scene: Scene) => Promise<void>;

const { finance, projects, reviewer } = PEOPLE;
const ON = '2017-04-20';
const amount = (fen: number) => String(fen);

const pledge: Errand = async (writer, scene) => {
  const provider = writer.random.pick(scene.providers);
  const { officer, agreementId, source } = provider;
  const fen = 100 + writer.random.below(900);
  const commitment = await writer.act(officer, 'commitFunds', {
    agreementId,
    source,
    divisionKey: '513227',
    amount: amount(fen),
    year: 2017,
    committedOn: ON,
    documentNo: '承〔2017〕9号',
  });
  if (!commitment) return;
  const plan = { commitmentId: commitment.id, amount: amount(fen), dueOn: '2017-06-30' };
  const instalment = await writer.act(officer, 'planInstalment', plan);
  if (!instalment) return;
  const sent = { instalmentId: instalment.id, amount: amount(fen), voucherNo: 'BK-9', voucherOn: ON };
  const transfer = await writer.act(officer, 'sendTransfer', sent);
  if (transfer) await settle(writer, provider, transfer, fen);
};

const send: Errand = async (writer, scene) => {
  const provider = writer.random.pick(scene.providers);
  const fen = 10 + writer.random.below(500);
  const sent = { fundId: provider.fundId, amount: amount(fen), voucherNo: 'BK-8', voucherOn: ON };
  const transfer = await writer.act(provider.officer, 'sendTransfer', sent);
  if (transfer) await settle(writer, provider, transfer, fen);
};

/** One side says it arrived, in one piece or two, or the other takes the rest back. */
async function settle(writer: Writer, provider: Provider, transfer: Answer, fen: number): Promise<void> {
  const part = 1 + writer.random.below(fen);
  const confirmed = await writer.act(finance, 'confirmReceipt', {
    transferId: transfer.id,
    version: transfer.version,
    amount: amount(part),
    arrivedOn: ON,
    differenceReason: '分批到账',
  });
  if (!confirmed || part === fen) return;
  const rest = { transferId: transfer.id, version: confirmed.version, amount: amount(fen - part) };
  if (writer.random.chance(0.5))
    await writer.act(provider.officer, 'recallTransfer', { ...rest, recalledOn: ON, reason: '账号有误' });
  else await writer.act(finance, 'confirmReceipt', { ...rest, arrivedOn: ON });
}

const giveBack: Errand = async (writer, scene) => {
  const { fundId } = writer.random.pick(scene.providers);
  const fen = 1 + writer.random.below(200);
  const given = { fundId, amount: amount(fen), returnedOn: ON, voucherNo: 'TH-1', reason: '结余退回' };
  await reverseSometimes(writer, await writer.act(finance, 'returnFunds', given));
};

const work: Errand = async (writer, scene) => {
  const { lineIds } = writer.random.pick(scene.providers);
  if (lineIds.length === 0) return;
  const lineId = writer.random.pick(lineIds);
  const fen = 1 + writer.random.below(300);
  const seen = () => writer.see(finance, lineId, '... on ProjectLine { version }');
  const allocation = { lineId, amount: amount(fen), allocatedOn: ON, documentNo: '安〔2017〕9号' };
  const allocated = await writer.act(finance, 'allocateFunds', { ...allocation, version: (await seen())?.version });
  if (!allocated) return;
  const paid = { lineId, amount: amount(fen), paidOn: ON, voucherNo: 'ZF-1', payee: '施工队', summary: '进度款' };
  const spent = await writer.act(finance, 'recordSpending', { ...paid, version: (await seen())?.version });
  await reverseSometimes(writer, spent ?? allocated);
};

async function reverseSometimes(writer: Writer, posting: Answer | undefined): Promise<void> {
  if (!posting || writer.random.chance(0.5)) return;
  await writer.act(finance, 'reverseEntry', { postingId: posting.id, reversedOn: ON, reason: '录入有误' });
}

const build: Errand = async (writer, scene) => {
  const { agreementId, source } = writer.random.pick(scene.providers);
  const project = await writer.act(projects, 'createProject', {
    name: '村组道路硬化',
    category: 'INFRASTRUCTURE',
    builder: 'RECEIVER',
    agreementId,
    siteKey: writer.random.pick(scene.sites),
    organisationKey: '513227',
    personName: '张三',
    year: 2017,
    plannedStartOn: '2017-04-01',
    deadline: '2017-12-31',
    lines: [{ source, planned: amount(1 + writer.random.below(100_000)) }],
  });
  if (!project) return;
  const approval = { id: project.id, version: project.version, documentNo: '批〔2017〕9号', approvedOn: '2017-04-10' };
  const approved = await writer.act(reviewer, 'approveProject', approval);
  if (!approved) return;
  await writer.act(projects, 'startProject', { id: project.id, version: approved.version, startedOn: ON });
};

const ERRANDS: readonly Errand[] = [pledge, pledge, send, send, send, giveBack, work, work, build];

export const runErrand: Errand = (writer, scene) => writer.random.pick(ERRANDS)(writer, scene);
