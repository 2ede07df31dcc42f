// A form is laid out in the direction of the language that it is written in: that of its heading.
const layOut = () =>
  document.querySelectorAll('.fjs-container:not([dir])').forEach(form => form.setAttribute('dir', 'auto'));

new MutationObserver(layOut).observe(document.body, {childList: true, subtree: true});

export default [];
