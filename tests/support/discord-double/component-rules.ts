/** What Discord refuses in the components of a message, legacy rows and Components V2. */
import { ButtonStyle, ComponentType } from 'discord.js';
import { type ComponentAt, childrenOf, flatten, typeOf, walkable } from './component-tree.ts';
import type { FormErrors } from './form-errors.ts';
import { items, number, record, records, text, value } from './json.ts';
import { LIMITS } from './limits.ts';

export const SELECT_TYPES: readonly number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];
const LEGACY_TOP: readonly number[] = [ComponentType.ActionRow];
const IN_CONTAINER: readonly number[] = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
];
const V2_TOP: readonly number[] = [...IN_CONTAINER, ComponentType.Container];
const ACCESSORIES: readonly number[] = [ComponentType.Button, ComponentType.Thumbnail];

type Check = (at: ComponentAt, form: FormErrors) => void;

function checkTypes(list: readonly ComponentAt[], allowed: readonly number[], form: FormErrors) {
  for (const { node, path } of list) {
    if (allowed.includes(typeOf(node))) continue;
    const message = `Value of field "type" must be one of (${allowed.join(', ')}).`;
    form.add([...path, 'type'], { code: 'UNION_TYPE_CHOICES', message });
  }
}

function checkRow(at: ComponentAt, form: FormErrors): void {
  const children = childrenOf(at);
  const path = [...at.path, 'components'];
  form.length(path, items(at.node, 'components'), { min: 1, max: LIMITS.buttonsInRow });
  checkTypes(children, [ComponentType.Button, ...SELECT_TYPES], form);
  const hasSelect = children.some(({ node }) => SELECT_TYPES.includes(typeOf(node)));
  if (!hasSelect || children.length === 1) return;
  const message = 'The specified component exceeds the maximum width';
  form.add(path, { code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message });
}

function checkButton({ node, path }: ComponentAt, form: FormErrors): void {
  const label = text(node, 'label');
  form.length([...path, 'label'], label, { min: 0, max: LIMITS.buttonLabel });
  if (number(node, 'style') === ButtonStyle.Link) {
    form.length([...path, 'url'], text(node, 'url'), { min: 1, max: LIMITS.buttonUrl });
    return;
  }
  form.length([...path, 'custom_id'], text(node, 'custom_id'), { min: 1, max: LIMITS.customId });
  if (number(node, 'style') === undefined) form.required([...path, 'style']);
  if ((label ?? '') === '' && record(node, 'emoji') === undefined) {
    const message = 'A label or emoji is required for this button';
    form.add(path, { code: 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', message });
  }
}

function checkStringOptions({ node, path }: ComponentAt, form: FormErrors): void {
  const options = records(node, 'options');
  form.length([...path, 'options'], options, { min: 1, max: LIMITS.selectOptions });
  const seen = new Set<string>();
  for (const [index, option] of options.entries()) {
    const at = [...path, 'options', index];
    const max = LIMITS.selectOptionText;
    form.length([...at, 'label'], text(option, 'label'), { min: 1, max });
    form.length([...at, 'value'], text(option, 'value'), { min: 1, max });
    form.length([...at, 'description'], text(option, 'description'), { min: 0, max });
    const key = text(option, 'value') ?? '';
    if (seen.has(key)) {
      const message = 'The specified option value is already used';
      form.add([...at, 'value'], { code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message });
    }
    seen.add(key);
  }
}

/** Checks a select menu, in a message or in a modal. */
export function checkSelect(at: ComponentAt, form: FormErrors): void {
  const { node, path } = at;
  form.length([...path, 'custom_id'], text(node, 'custom_id'), { min: 1, max: LIMITS.customId });
  const placeholder = { min: 0, max: LIMITS.selectPlaceholder };
  form.length([...path, 'placeholder'], text(node, 'placeholder'), placeholder);
  if (typeOf(node) === ComponentType.StringSelect) checkStringOptions(at, form);
}

function checkSection(at: ComponentAt, form: FormErrors): void {
  const texts = walkable(items(at.node, 'components'), [...at.path, 'components']);
  form.length([...at.path, 'components'], texts, { min: 1, max: LIMITS.sectionTexts });
  checkTypes(texts, [ComponentType.TextDisplay], form);
  const accessory = record(at.node, 'accessory');
  if (accessory === undefined) form.required([...at.path, 'accessory']);
  else checkTypes([{ node: accessory, path: [...at.path, 'accessory'] }], ACCESSORIES, form);
}

function checkContainer(at: ComponentAt, form: FormErrors): void {
  form.length([...at.path, 'components'], items(at.node, 'components'), {
    min: 1,
    max: LIMITS.componentsTotal,
  });
  checkTypes(childrenOf(at), IN_CONTAINER, form);
}

function checkMedia(at: ComponentAt, form: FormErrors): void {
  const url = text(record(at.node, 'media') ?? record(at.node, 'file') ?? {}, 'url');
  if (url === undefined) form.required([...at.path, 'media']);
  const description = { min: 0, max: LIMITS.mediaDescription };
  form.length([...at.path, 'description'], text(at.node, 'description'), description);
}

function checkGallery(at: ComponentAt, form: FormErrors): void {
  const gallery = walkable(items(at.node, 'items'), [...at.path, 'items']);
  form.length([...at.path, 'items'], gallery, { min: 1, max: LIMITS.galleryItems });
  for (const item of gallery) checkMedia(item, form);
}

const CHECKS: Readonly<Record<number, Check>> = {
  [ComponentType.ActionRow]: checkRow,
  [ComponentType.Button]: checkButton,
  [ComponentType.Section]: checkSection,
  [ComponentType.TextDisplay]: ({ node, path }, form) =>
    form.length([...path, 'content'], text(node, 'content'), {
      min: 1,
      max: LIMITS.displayCharacters,
    }),
  [ComponentType.Thumbnail]: checkMedia,
  [ComponentType.MediaGallery]: checkGallery,
  [ComponentType.File]: checkMedia,
  [ComponentType.Container]: checkContainer,
  ...Object.fromEntries(SELECT_TYPES.map((type) => [type, checkSelect])),
};

/** Refuses a custom id that occurs twice in the same message or modal. */
export function checkUniqueIds(all: readonly ComponentAt[], form: FormErrors): void {
  const seen = new Set<string>();
  for (const { node, path } of all) {
    const id = text(node, 'custom_id');
    if (id === undefined) continue;
    if (seen.has(id)) {
      const message = 'Component custom id cannot be duplicated';
      form.add([...path, 'custom_id'], { code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message });
    }
    seen.add(id);
  }
}

function checkTotals(all: readonly ComponentAt[], form: FormErrors): void {
  if (all.length > LIMITS.componentsTotal) {
    const message = `The maximum number of components (${LIMITS.componentsTotal}) was exceeded`;
    form.add(['components'], { code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
  }
  const characters = all
    .filter(({ node }) => typeOf(node) === ComponentType.TextDisplay)
    .reduce((sum, { node }) => sum + (text(node, 'content') ?? '').length, 0);
  if (characters > LIMITS.displayCharacters) {
    const max = LIMITS.displayCharacters;
    const message = `Displayable component text size exceeds maximum size of ${max}`;
    form.add(['components'], { code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
  }
}

/** Checks every component of a message; `v2` tells whether IS_COMPONENTS_V2 is set. */
export function checkComponents(components: readonly unknown[], v2: boolean, form: FormErrors) {
  const all = flatten(components);
  checkTypes(walkable(components, ['components']), v2 ? V2_TOP : LEGACY_TOP, form);
  if (!v2) form.length(['components'], components, { min: 0, max: LIMITS.legacyRows });
  for (const at of all) CHECKS[typeOf(at.node)]?.(at, form);
  checkUniqueIds(all, form);
  if (v2) checkTotals(all, form);
}

/** The urls of every picture and file that a component shows, with the path of the component. */
export function mediaOf(
  components: readonly unknown[],
): readonly { readonly url: string; readonly description: string | undefined }[] {
  const holders = flatten(components).flatMap(({ node }) => [node, ...records(node, 'items')]);
  return holders.flatMap((holder) => {
    const source = record(holder, 'media') ?? record(holder, 'file');
    const url = source === undefined ? undefined : value(source, 'url');
    return typeof url === 'string' ? [{ url, description: text(holder, 'description') }] : [];
  });
}
