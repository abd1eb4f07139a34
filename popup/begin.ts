import { beginning, beginReading } from "./beginning.ts";

// Runs before the popup's style sheet and its interface are there: the worker wakes and the page is read meanwhile.
beginning.wiresideBegun = beginReading();
