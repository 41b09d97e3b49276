/** Turns what a person fills into a modal into Discord's submission, refusing what the form would. */
import { ComponentType } from 'discord.js';
import { typeOf } from './component-tree.ts';
import type { ModalField, ModalView } from './exchange.ts';
import { type Json, number, record, records, text, value } from './json.ts';
import { selectView } from './message-view.ts';

/** Values by custom id: text for inputs, a list for select menus. */
export type ModalValues = Readonly<Record<string, string | readonly string[]>>;

function filledInput(field: ModalField, given: string | readonly string[] | undefined): Json {
  const written = given ?? field.value;
  if (typeof written !== 'string') throw new Error(`${field.customId} takes text`);
  if (field.required && written === '') throw new Error(`${field.customId} must be filled in`);
  const tooShort = written !== '' && written.length < field.minLength;
  if (tooShort || written.length > field.maxLength) {
    throw new Error(`${field.customId} takes ${field.minLength} to ${field.maxLength} characters`);
  }
  return { type: ComponentType.TextInput, custom_id: field.customId, value: written };
}

function filledSelect(field: ModalField, given: string | readonly string[] | undefined): Json {
  const { options, maxValues, minValues, type } = selectView(field.raw);
  const defaults = options.filter(({ chosen }) => chosen).map((option) => option.value);
  const chosen = given === undefined ? defaults : [given].flat();
  const least = field.required ? minValues : 0;
  if (chosen.length < least || chosen.length > maxValues) {
    throw new Error(`${field.customId} takes ${least} to ${maxValues} values`);
  }
  const offered = options.map((option) => option.value);
  const strange = chosen.filter((one) => !offered.includes(one));
  if (type === ComponentType.StringSelect && strange.length > 0) {
    throw new Error(`${field.customId} does not offer ${strange.join(', ')}`);
  }
  return { type, custom_id: field.customId, values: chosen };
}

function filled(modal: ModalView, values: ModalValues, node: Json): Json {
  const id = number(node, 'id') ?? 1;
  const inner = record(node, 'component');
  if (inner !== undefined) {
    return { type: typeOf(node), id, component: filled(modal, values, inner) };
  }
  if (Array.isArray(value(node, 'components'))) {
    const components = records(node, 'components').map((child) => filled(modal, values, child));
    return { type: typeOf(node), id, components };
  }
  const field = modal.fields.find(({ customId }) => customId === text(node, 'custom_id'));
  if (field === undefined) return { type: typeOf(node), id };
  const fill = field.type === ComponentType.TextInput ? filledInput : filledSelect;
  return { ...fill(field, values[field.customId]), id };
}

/** Builds the `data` of a modal submission. */
export function modalData(modal: ModalView, values: ModalValues): Json {
  const known = modal.fields.map(({ customId }) => customId);
  const unknown = Object.keys(values).filter((customId) => !known.includes(customId));
  if (unknown.length > 0) throw new Error(`The form has no field ${unknown.join(', ')}`);
  return {
    custom_id: modal.customId,
    components: modal.components.map((node) => filled(modal, values, node)),
    resolved: {},
  };
}
