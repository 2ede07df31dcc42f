// Keeps a page of the board true while it is looked at: asks every second whether anything has changed, and puts what has
// in the place of what was. Where the reader is, what has the focus and what is unfolded stays.

const EVERY = 1000;
const LONGEST = 15000;

const main = document.querySelector('main[data-tag]');
const lost = document.querySelector('#connection > *');
let wait = EVERY;

const keyOf = node => (node.nodeType === Node.ELEMENT_NODE ? node.id || null : null);

const isSameKind = (old, fresh) => old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName && keyOf(old) === keyOf(fresh);

const followAttributes = (old, fresh) => {
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && name !== 'open') {
      old.removeAttribute(name);
    }
  }
  for (const { name, value } of fresh.attributes) {
    if (name !== 'open' && old.getAttribute(name) !== value) {
      old.setAttribute(name, value);
    }
  }
};

// What has an id is found by it wherever it has moved; all else by its place.
const followChildren = (old, fresh) => {
  const known = new Map([...old.children].filter(keyOf).map(child => [child.id, child]));
  let at = old.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    const moved = known.get(keyOf(wanted));
    if (moved && moved !== at) {
      old.insertBefore(moved, at);
      follow(moved, wanted);
    } else if (at && isSameKind(at, wanted)) {
      const here = at;
      at = at.nextSibling;
      follow(here, wanted);
    } else {
      old.insertBefore(document.importNode(wanted, true), at);
    }
  }
  while (at) {
    const over = at;
    at = at.nextSibling;
    over.remove();
  }
};

const follow = (old, fresh) => {
  if (old.isEqualNode(fresh)) {
    return;
  }
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.data = fresh.data;
    return;
  }
  followAttributes(old, fresh);
  if (!old.matches('form[role=search], #connection, [data-fragment]')) {
    followChildren(old, fresh);
  }
};

// What is a page of its own is laid into this one, so that nobody has to open it.
const layIn = async () => {
  for (const place of document.querySelectorAll('[data-fragment]')) {
    const answer = await fetch(place.dataset.fragment, { cache: 'no-store' });
    if (answer.status === 200) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const wanted = document.createElement('div');
      wanted.append(page.querySelector('.fragment'));
      followChildren(place, wanted);
    }
  }
};

const look = async () => {
  const answer = await fetch(window.location.href, {
    cache: 'no-store',
    headers: { 'If-None-Match': `"${main.dataset.tag}"` },
  });
  if (answer.status === 401 || answer.status === 403 || answer.status === 404) {
    window.location.reload();
  } else if (answer.status === 200) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    follow(main, page.querySelector('main'));
    await layIn();
  } else if (answer.status !== 304) {
    throw new Error(`The house answers ${answer.status}`);
  }
};

const goOn = async () => {
  if (!document.hidden) {
    try {
      await look();
      lost.hidden = true;
      wait = EVERY;
    } catch (noConnection) {
      lost.hidden = false;
      wait = Math.min(wait * 2, LONGEST);
    }
  }
  setTimeout(goOn, wait);
};

if (main) {
  window.addEventListener('online', () => { wait = EVERY; });
  layIn().catch(() => {});
  setTimeout(goOn, EVERY);
}
