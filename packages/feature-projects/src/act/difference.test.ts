import { expect, test } from 'vitest';
import { changed, clashes, type Editable, onTop } from './difference.ts';

const base: Editable = {
  name: '沃日镇饮水工程',
  organisationKey: '513227',
  personName: '泽仁',
  deadline: '2017-12-31',
  beneficiaryHouseholds: '120',
  description: '',
};
const mine = { ...base, personName: '王强', deadline: '2017-11-30' };
const theirs = { ...base, deadline: '2017-10-31', description: '新建蓄水池两口' };

test('only what was changed is sent', () => {
  expect(changed(base, mine)).toEqual({ personName: '王强', deadline: '2017-11-30' });
  expect(changed(base, base)).toEqual({});
});

test('both versions stand side by side where either changed something', () => {
  expect(clashes(base, mine, theirs)).toEqual([
    { field: 'personName', mine: '王强', theirs: '泽仁', both: false },
    { field: 'deadline', mine: '2017-11-30', theirs: '2017-10-31', both: true },
    { field: 'description', mine: '新建蓄水池两口', theirs: '新建蓄水池两口', both: false },
  ]);
});

test('one’s own changes go on top of the other’s version, whose other changes stay', () => {
  expect(onTop(base, mine, theirs)).toEqual({ ...mine, description: '新建蓄水池两口' });
});
