import { homeOf } from '@jiedui/model';
import { ENTRY, type Maker, PROVIDERS, type Row, TOWNSHIPS } from './maker.ts';

export interface MadeProject {
  id: string;
  home: string;
  place: Row;
  finishedOn: string | null;
}

/** A project in one or two years' plans, begun and done or not. */
export function addProject(maker: Maker, i: number): MadeProject {
  const { dice } = maker;
  const township = dice.pick(TOWNSHIPS);
  const site = dice.below(2) === 0 ? township : `${township}201`;
  const place = {
    home: homeOf(site),
    division_key: site,
    provider_key: dice.pick(PROVIDERS),
    scheme: 'INTRA_PROVINCE',
  };
  const begun = [dice.day(), dice.day()].sort() as [string, string];
  const [started_on, completed_on] = [dice.below(3) > 0 ? begun[0] : null, dice.below(3) === 0 ? begun[1] : null];
  const named = {
    number: `P${i}`,
    name: `项目${i}`,
    initials: 'xm',
    category: 'ROAD',
    state: 'STARTED',
    builder: 'RECEIVER',
  };
  const dates = {
    planned_start_on: '2016-01-01',
    deadline: '2017-12-31',
    started_on,
    completed_on: started_on && completed_on,
    accepted_on: started_on && completed_on && dice.below(2) === 0 ? '2017-03-15' : null,
  };
  const id = maker.add('project', {
    ...place,
    ...ENTRY,
    ...named,
    ...dates,
    county_key: site.slice(0, 6),
    organisation_key: '513227',
    person_name: '张主任',
  });
  for (const year of [2016, 2017].slice(dice.below(2))) {
    const planned_fen = dice.fen();
    maker.add('project_year', { ...place, scheme: undefined, project_id: id, year, planned_fen });
    maker.count(place, 'projects.planned', `${year}-01-01`, 1n);
    maker.count(place, 'projects.planned-investment', `${year}-01-01`, planned_fen);
    for (const [measure, day] of [
      ['projects.started', dates.started_on],
      ['projects.done', dates.completed_on],
    ] as const) {
      if (day && day <= `${year}-12-31`) maker.count(place, measure, day > `${year}-01-01` ? day : `${year}-01-01`, 1n);
    }
  }
  return { id, home: place.home, place, finishedOn: dates.accepted_on };
}
