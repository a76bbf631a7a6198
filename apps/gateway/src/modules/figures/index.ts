import './figure.schema.ts';
