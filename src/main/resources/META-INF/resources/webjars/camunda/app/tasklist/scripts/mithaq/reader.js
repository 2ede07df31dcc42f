// Who reads, in which language: the house says it, so that the Tasklist, its forms and the own pages never disagree.
const answer = await fetch('/me');
if (!answer.ok) {
  window.location.assign('/login');
}

export const reader = await answer.json();

document.documentElement.lang = reader.language;
document.documentElement.dir = reader.direction;
