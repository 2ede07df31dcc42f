// On a telephone the columns lie below each other: whoever chooses a step is brought to it.
const narrow = window.matchMedia('(max-width: 767px)');

export const toStep = () => narrow.matches && document.querySelector('.column-right').scrollIntoView();

// The card keeps the event for itself.
document.addEventListener('click', ({target}) => target.closest('ol.tasks-list li.task') && toStep(), true);

export default [];
