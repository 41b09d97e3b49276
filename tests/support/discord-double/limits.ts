/**
 * Discord's published limits in one table. Figures: Discord API documentation, pages Message,
 * Component Reference, Application Commands, Interactions and Embed Limits (API version 10).
 */

export const LIMITS = {
  initialResponse_ms: 3_000,
  interactionToken_ms: 15 * 60 * 1_000,
  contentCharacters: 2_000,
  displayCharacters: 4_000,
  componentsTotal: 40,
  legacyRows: 5,
  buttonsInRow: 5,
  sectionTexts: 3,
  galleryItems: 10,
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
  mediaDescription: 1_024,
  selectOptions: 25,
  selectOptionText: 100,
  selectPlaceholder: 150,
  choices: 25,
  choiceText: 100,
  embeds: 10,
  embedTotal: 6_000,
  attachments: 10,
  attachment_bytes: 10 * 1024 * 1024,
  modalTitle: 45,
  modalComponents: 5,
  inputLabel: 45,
  labelDescription: 100,
  inputPlaceholder: 100,
  inputValue: 4_000,
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  commandCharacters: 8_000,
  commandsInScope: 100,
} as const;

/** Most characters of each text in an embed, by the path of its field. */
export const EMBED_TEXTS = {
  title: 256,
  description: 4_096,
  footer: 2_048,
  author: 256,
  fieldName: 256,
  fieldValue: 1_024,
  fields: 25,
} as const;
