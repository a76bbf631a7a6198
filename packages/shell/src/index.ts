export {
  useAddress,
  useChangeAddress,
  useFilters,
  useGo,
  useOpenItem,
  usePathParam,
  useScope,
} from './address/address.ts';
export { To } from './address/To.tsx';
export type { Fault } from './data/fault.ts';
export { FaultNotice, Loaded } from './data/Loaded.tsx';
export { refreshAll } from './data/refresh.ts';
export { useFreshQueries } from './data/useFreshQueries.ts';
export { type Fresh, useFreshQuery } from './data/useFreshQuery.ts';
export { type Connection, usePages } from './data/usePages.ts';
export { type UseCaseRefusal, useUseCase } from './data/useUseCase.ts';
export type { Audience, Bilingual, Feature, HomePart, Lazy, Screen } from './feature/feature.ts';
export { isFor } from './feature/feature.ts';
export { Figures } from './figure/Figures.tsx';
export { showChange, showFigure } from './figure/show.ts';
export { useDoor } from './figure/useDoor.ts';
export { graphql, type ResultOf, type VariablesOf } from './graphql.ts';
export { useRoleWord } from './login/roles.ts';
export { Questions } from './query/Questions.tsx';
export type { QuestionSubject } from './query/subject.ts';
export { useSession } from './session/SessionGate.tsx';
export type { AppName, Session, Side, ViewerLevel } from './session/session.ts';
export { startApp } from './start/startApp.tsx';
export { useTerm, useTermOptions } from './terms/terms.tsx';
