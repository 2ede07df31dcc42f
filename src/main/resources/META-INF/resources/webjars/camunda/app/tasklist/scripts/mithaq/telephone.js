// On a telephone the columns lie below each other: whoever chooses a step is brought to it.
const narrow = window.matchMedia('(max-width: 767px)');

const toStep = ({target}) => {
  if (narrow.matches && target.closest('ol.tasks-list li.task')) {
    document.querySelector('.column-right').scrollIntoView();
  }
};

// The card keeps the event for itself.
document.addEventListener('click', toStep, true);

export default [];
