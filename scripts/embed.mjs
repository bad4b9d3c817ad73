// Placeholder until the templates and schemas exist.
