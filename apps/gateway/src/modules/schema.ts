// Every module's part of the schema, in the modules' order. Each adds itself to the builder.
export {};
