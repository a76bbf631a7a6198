import { feature as divisions } from '@jiedui/feature-divisions';
import { feature as figures } from '@jiedui/feature-figures';
import { feature as funds } from '@jiedui/feature-funds';
import { feature as identity } from '@jiedui/feature-identity';
import { feature as pairings } from '@jiedui/feature-pairings';
import { feature as projects } from '@jiedui/feature-projects';
import { feature as queries } from '@jiedui/feature-queries';
import { startApp } from '@jiedui/shell';

startApp({
  level: 'prefecture',
  title: { zh: '市州工作台', en: 'Prefecture' },
  features: [figures, funds, projects, pairings, divisions, queries, identity],
});
