// There is one way in: who logs out here, or whose session has ended, comes to the login page of the house.
const toLogin = () => {
  if (window.location.hash.startsWith('#/login')) {
    window.location.assign('/login');
  }
};

window.addEventListener('hashchange', toLogin);
toLogin();

export default [];
