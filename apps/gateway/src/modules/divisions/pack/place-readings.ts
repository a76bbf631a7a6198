/**
 * How place names read where a dictionary's first reading would mislead: initials by phrase, and by single character.
 * Source: the readings given by 中华人民共和国行政区划简册 and 现代汉语词典. Found by comparing the dictionary's
 * single-character readings with name-level ones for every county and above.
 */
export const PHRASE_INITIALS: Readonly<Record<string, string>> = {
  长子: 'zz',
  长官: 'zg',
  朝霞: 'zx',
  乐清: 'yq',
  音乐: 'yy',
  太行: 'th',
  银行: 'yh',
  行业: 'hy',
  番禺: 'py',
  黄陂: 'hp',
  洪洞: 'ht',
  崆峒: 'kt',
  泌阳: 'by',
  大埔: 'db',
  尉犁: 'yl',
  尉迟: 'yc',
  繁峙: 'fs',
  浚县: 'xx',
  涡阳: 'gy',
  筠连: 'jl',
  荥阳: 'xy',
  铅山: 'ys',
  东阿: 'de',
  星宿: 'xx',
  大栅栏: 'dsl',
  解放: 'jf',
  解困: 'jk',
  重点: 'zd',
  重型: 'zx',
  重工: 'zg',
  会计: 'kj',
  调查: 'dc',
  调度: 'dd',
  调研: 'dy',
};

/** One letter a character, where names of places and persons read it otherwise than running text. */
export const CHARACTER_INITIALS: Readonly<Record<string, string>> = {
  重: 'c',
  藏: 'z',
  厦: 'x',
  莞: 'g',
  枞: 'z',
  仡: 'g',
  犍: 'q',
  歙: 's',
  渑: 'm',
  畜: 'x',
  曾: 'z',
  单: 's',
  解: 'x',
  𠮷: 'j',
};
