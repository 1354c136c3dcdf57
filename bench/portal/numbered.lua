-- Asks for another page each time: the "#" in the path becomes the numbers from 1 to 64, one after the other.
local before, after
local number = 0

function init(args)
  before, after = args[1]:match("^(.-)#(.*)$")
end

function request()
  number = number % 64 + 1
  return wrk.format(nil, before .. number .. after)
end
