// What a form asks in confidence, such as a vote, is not left in the browser's store: neither when somebody saves what they have
// filled in, nor when their session ends meanwhile.
const fields = new Map();

const {fetch} = window;

window.fetch = async (...asked) => {
  const answer = await fetch(...asked);
  const [, task] = /\/task\/([^/?]+)\/deployed-form/.exec(answer.url) ?? [];
  if (task && answer.ok) {
    const {components} = await answer.clone().json();
    const confidential = components.filter(({properties}) => properties?.confidential === 'true');
    fields.set(`camunda-form:${task}`, confidential.map(({key}) => key));
  }
  return answer;
};

const {setItem} = Storage.prototype;

Storage.prototype.setItem = function (key, value) {
  const left = fields.get(key)?.reduce((form, field) => ({...form, [field]: undefined}), JSON.parse(value));
  setItem.call(this, key, left ? JSON.stringify(left) : value);
};

export default [];
