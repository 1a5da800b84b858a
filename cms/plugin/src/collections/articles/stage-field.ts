import { stageField } from '../../fields/system.ts'

/** An article's stage is changed by the steps of its review (`review/`): in the form it is shown, with their buttons. */
export const articleStageField: typeof stageField = {
  ...stageField,
  admin: {
    ...stageField.admin,
    disableBulkEdit: true,
    components: { ...stageField.admin?.components, Field: '@guiyan/newsroom/client#ReviewField' },
  },
}
