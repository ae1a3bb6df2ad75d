using Answerable.Sources.Reading;

return args is ["read", var file] ? ReadFile.Run(file, Console.Out, Console.Error) : 0;
