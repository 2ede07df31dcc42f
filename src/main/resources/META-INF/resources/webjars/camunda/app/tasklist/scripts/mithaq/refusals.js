// Why an answer was refused is told until it is given anew, and as long as the form is there that it was about.
let open = false;

const forget = () =>
  document.querySelectorAll('.page-notifications .alert-danger [ng-click^=removeNotification]').forEach(close => close.click());

new MutationObserver(() => {
  const shown = document.querySelector('.task-details .fjs-container') !== null;
  if (open && !shown) {
    forget();
  }
  open = shown;
}).observe(document.body, {childList: true, subtree: true});

document.addEventListener('click', click => {
  if (click.target.closest('.task-details .btn-primary')) {
    forget();
  }
}, true);

export default [];
