/** What people see: Components V2 as plain data, built from a few small makers. */
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMediaGalleryComponent,
  type APIMessageTopLevelComponent,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { clip, plainName } from './words.ts';

/** Discord's limits that views have to keep (API documentation, Component Reference). */
const DISPLAY_CHARACTERS_MAX = 4_000;
export const SELECT_OPTIONS_MAX = 25;
const OPTION_TEXT_MAX = 100;
const BUTTON_LABEL_MAX = 80;
const MEDIA_DESCRIPTION_MAX = 1_024;
const PLACEHOLDER_MAX = 150;

export interface Picture {
  readonly name: string;
  readonly png: Uint8Array;
  /** What the picture shows, for those who do not see it. */
  readonly description: string;
}
/** A whole message. */
export interface Screen {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly pictures: readonly Picture[];
}
type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

interface ButtonSpec {
  readonly customId: string;
  readonly label: string;
  readonly style?: 'primary' | 'secondary' | 'danger';
  readonly isDisabled?: boolean;
}
const STYLES = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
} as const;

function button(spec: ButtonSpec): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    custom_id: spec.customId,
    label: clip(spec.label, BUTTON_LABEL_MAX),
    style: STYLES[spec.style ?? 'secondary'],
    disabled: spec.isDisabled ?? false,
  };
}

/** A row of at most five buttons. */
export function buttonRow(...specs: readonly ButtonSpec[]): Row {
  return { type: ComponentType.ActionRow, components: specs.map(button) };
}

interface MenuSpec {
  readonly customId: string;
  readonly placeholder: string;
  /** 1 to 25; more are left out, so callers page or sort before. */
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
    readonly isChosen?: boolean;
  }[];
}

function menuOption(option: MenuSpec['options'][number]): APISelectMenuOption {
  const { label, value, description, isChosen } = option;
  return {
    label: clip(plainName(label), OPTION_TEXT_MAX),
    value,
    ...(description === undefined ? {} : { description: clip(description, OPTION_TEXT_MAX) }),
    ...(isChosen === true ? { default: true } : {}),
  };
}

/** A row that is one select menu, of which one option is chosen. */
export function menuRow(spec: MenuSpec): Row {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: spec.customId,
        placeholder: clip(spec.placeholder, PLACEHOLDER_MAX),
        options: spec.options.slice(0, SELECT_OPTIONS_MAX).map(menuOption),
      },
    ],
  };
}

/** Running text with Discord's formatting: whatever people or clubs are called is escaped before. */
function textDisplay(content: string): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content: clip(content, DISPLAY_CHARACTERS_MAX) };
}

/** A picture of the same message, with its words beside it. */
function gallery(picture: Picture): APIMediaGalleryComponent {
  return {
    type: ComponentType.MediaGallery,
    items: [
      {
        media: { url: `attachment://${picture.name}` },
        description: clip(picture.description, MEDIA_DESCRIPTION_MAX),
      },
    ],
  };
}

interface FrameSpec {
  /** A colour such as #1a2b3c at the edge. */
  readonly colour?: string;
  readonly picture?: Picture | undefined;
  readonly text: string;
  readonly rows?: readonly Row[];
}

/** The usual message: a frame with a picture, its text and the controls under it. */
export function framed(spec: FrameSpec): Screen {
  const pictures = spec.picture === undefined ? [] : [spec.picture];
  const components = [...pictures.map(gallery), textDisplay(spec.text), ...(spec.rows ?? [])];
  const accent = spec.colour === undefined ? null : Number.parseInt(spec.colour.slice(1), 16);
  return {
    components: [{ type: ComponentType.Container, accent_color: accent, components }],
    pictures,
  };
}

/** A message of words alone. */
export function plain(text: string): Screen {
  return { components: [{ type: ComponentType.TextDisplay, content: text }], pictures: [] };
}
