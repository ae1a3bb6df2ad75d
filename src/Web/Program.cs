using Answerable.Sources.Reading;

if (args is ["read", var file]) return ReadFile.Run(file, Console.Out, Console.Error);
return 0;
