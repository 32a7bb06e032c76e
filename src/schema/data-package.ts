/** A Frictionless Data Package (https://datapackage.org, version 2), as far as it is in use here. */
import { z } from "zod";

const text = z.string().min(1);
/** Below the descriptor; neither absolute nor upwards nor hidden. */
const path = z.string().regex(/^(?![/.])(?!.*\/\.)[\w./-]+$/);

export const fieldSchema = z.strictObject({
  name: text,
  type: z.enum(["string", "integer", "number", "array"]),
  description: text,
  constraints: z.strictObject({ required: z.literal(true) }).optional(),
});

export const tableSchemaSchema = z.strictObject({
  $schema: z.literal("https://datapackage.org/profiles/2.0/tableschema.json"),
  fields: z.array(fieldSchema).min(1),
  primaryKey: z.array(text).min(1),
  foreignKeys: z
    .array(
      z.strictObject({
        fields: z.array(text).min(1),
        reference: z.strictObject({ resource: text, fields: z.array(text).min(1) }),
      }),
    )
    .optional(),
});

export const dataPackageSchema = z.strictObject({
  $schema: z.literal("https://datapackage.org/profiles/2.0/datapackage.json"),
  name: z.string().regex(/^[a-z0-9._/-]+$/),
  title: text,
  description: text,
  homepage: z.url().optional(),
  licenses: z
    .array(
      z.strictObject({
        name: z
          .string()
          .regex(/^[\w.-]+$/)
          .optional(),
        path: path.or(z.url()),
        title: text,
      }),
    )
    .min(1),
  resources: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z0-9._/-]+$/),
        path,
        title: text.optional(),
        format: text,
        mediatype: text,
        encoding: z.literal("utf-8").optional(),
        bytes: z.number().int().nonnegative(),
        hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
        type: z.literal("table").optional(),
        schema: tableSchemaSchema.optional(),
      }),
    )
    .min(1),
});

export type DataPackage = z.infer<typeof dataPackageSchema>;
export type TableSchema = z.infer<typeof tableSchemaSchema>;
