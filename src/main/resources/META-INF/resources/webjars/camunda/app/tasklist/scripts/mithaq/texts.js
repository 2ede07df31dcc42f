// What stands in no locale file: the shortcuts, and what is said in English, by its English words; {} is a value.
import {reader} from './reader.js';

const all = await (await fetch(new URL('texts.json', import.meta.url))).json();

export const texts = all[reader.language];
