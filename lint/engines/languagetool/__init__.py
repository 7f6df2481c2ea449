"""LanguageTool: a grammar checker in Java, asked through a server of ours on this machine or one that is configured."""
