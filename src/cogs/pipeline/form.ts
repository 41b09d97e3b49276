/** A form with one line of text, which a click may open instead of answering at once. */
import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';

export interface Form {
  /** At most 45 characters. */
  readonly title: string;
  /** What the form is for. */
  readonly text: string;
  /** At most 45 characters. */
  readonly label: string;
  readonly placeholder: string;
  readonly lengthMax: number;
}

const FIELD = 'text';

/** The form as Discord shows it; its submission comes back under the same custom id. */
export function modalOf(form: Form, customId: string): APIModalInteractionResponseCallbackData {
  const { title, text, label, placeholder, lengthMax } = form;
  const component = {
    type: ComponentType.TextInput as const,
    custom_id: FIELD,
    style: TextInputStyle.Short,
    ...{ placeholder, required: true, min_length: 1, max_length: lengthMax },
  };
  return {
    ...{ custom_id: customId, title },
    components: [
      { type: ComponentType.TextDisplay, content: text },
      { type: ComponentType.Label, label, component },
    ],
  };
}

/** What was typed into the form. */
export function typedInto(submission: ModalSubmitInteraction): string {
  return submission.fields.getTextInputValue(FIELD);
}
