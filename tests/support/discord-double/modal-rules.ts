/** What Discord refuses in a modal: title, inputs, labels, custom ids. */
import { ComponentType } from 'discord.js';
import { checkSelect, checkUniqueIds, SELECT_TYPES } from './component-rules.ts';
import { type ComponentAt, flatten, typeOf } from './component-tree.ts';
import type { FormErrors } from './form-errors.ts';
import { items, type Json, text } from './json.ts';
import { LIMITS } from './limits.ts';

const MODAL_TOP: readonly number[] = [
  ComponentType.ActionRow,
  ComponentType.TextDisplay,
  ComponentType.Label,
];
const MODAL_FIELDS: readonly number[] = [ComponentType.TextInput, ...SELECT_TYPES];

function checkInput({ node, path }: ComponentAt, form: FormErrors): void {
  form.length([...path, 'custom_id'], text(node, 'custom_id'), { min: 1, max: LIMITS.customId });
  form.length([...path, 'label'], text(node, 'label'), { min: 0, max: LIMITS.inputLabel });
  const placeholder = { min: 0, max: LIMITS.inputPlaceholder };
  form.length([...path, 'placeholder'], text(node, 'placeholder'), placeholder);
  form.length([...path, 'value'], text(node, 'value'), { min: 0, max: LIMITS.inputValue });
}

function checkField(at: ComponentAt, form: FormErrors): void {
  const type = typeOf(at.node);
  if (type === ComponentType.TextInput) checkInput(at, form);
  if (SELECT_TYPES.includes(type)) checkSelect(at, form);
  if (type !== ComponentType.Label) return;
  const { node, path } = at;
  const description = { min: 0, max: LIMITS.labelDescription };
  form.length([...path, 'label'], text(node, 'label'), { min: 1, max: LIMITS.inputLabel });
  form.length([...path, 'description'], text(node, 'description'), description);
}

/** Adds every error of a modal that a bot wants to show. */
export function checkModal(modal: Json, form: FormErrors): void {
  form.length(['custom_id'], text(modal, 'custom_id'), { min: 1, max: LIMITS.customId });
  form.length(['title'], text(modal, 'title'), { min: 1, max: LIMITS.modalTitle });
  const components = items(modal, 'components');
  form.length(['components'], components, { min: 1, max: LIMITS.modalComponents });
  const all = flatten(components);
  for (const at of all) {
    const allowed = at.path.length === 2 ? MODAL_TOP : MODAL_FIELDS;
    if (!allowed.includes(typeOf(at.node))) {
      const message = `Value of field "type" must be one of (${allowed.join(', ')}).`;
      form.add([...at.path, 'type'], { code: 'UNION_TYPE_CHOICES', message });
    }
    checkField(at, form);
  }
  checkUniqueIds(all, form);
}
