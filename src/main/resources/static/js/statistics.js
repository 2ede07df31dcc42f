// Draws beside each table what its columns say. The table is the truth: whoever does not see the drawing misses nothing.

const MOST = 15;
const LINE = 20;

const { lang, dir } = document.documentElement;
const rightToLeft = dir === 'rtl';
const locale = lang === 'en' ? 'en' : `${lang}-MA`;
const look = getComputedStyle(document.documentElement);
const colours = ['--green', '--gold'].map(name => look.getPropertyValue(name).trim());

const inLines = name => name.split(' ').reduce((lines, word) => {
  const last = lines.at(-1);
  return last && last.length + word.length < LINE ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
}, []);

const draw = figure => {
  const heads = [...figure.querySelectorAll('thead th')];
  const rows = [...figure.querySelectorAll('tbody tr')].slice(0, MOST);
  const drawn = heads.filter(head => head.dataset.drawn);
  const cell = (row, head) => row.children[heads.indexOf(head)];
  const share = drawn.every(head => head.dataset.drawn === 'share');
  const whole = drawn.every(head => head.dataset.drawn === 'count');
  const number = new Intl.NumberFormat(locale, { style: share ? 'percent' : 'decimal', maximumFractionDigits: share ? 0 : 1 });
  const canvas = figure.querySelector('canvas');
  canvas.parentElement.style.blockSize = `${90 + rows.length * (20 + 22 * drawn.length)}px`;
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: rows.map(row => inLines(row.children[0].textContent.trim())),
      datasets: drawn.map((head, at) => ({
        label: head.textContent.trim(),
        data: rows.map(row => Number(cell(row, head).dataset.value ?? NaN)),
        backgroundColor: colours[at],
        maxBarThickness: 18,
      })),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      scales: {
        x: {
          reverse: rightToLeft,
          beginAtZero: true,
          max: share ? 1 : undefined,
          suggestedMax: 1,
          ticks: { callback: value => number.format(value), precision: whole ? 0 : undefined },
        },
        y: { position: rightToLeft ? 'right' : 'left', ticks: { autoSkip: false }, grid: { display: false } },
      },
      plugins: {
        legend: { display: drawn.length > 1, position: 'bottom', rtl: rightToLeft, textDirection: dir },
        tooltip: {
          rtl: rightToLeft,
          textDirection: dir,
          callbacks: {
            title: ([item]) => rows[item.dataIndex].children[0].textContent.trim(),
            label: item => `${item.dataset.label} ${cell(rows[item.dataIndex], drawn[item.datasetIndex]).textContent.trim()}`,
          },
        },
      },
    },
  });
};

await document.fonts.ready;
Chart.defaults.font.family = look.fontFamily;
Chart.defaults.font.size = 13;
Chart.defaults.color = look.getPropertyValue('--ink').trim();
Chart.defaults.borderColor = look.getPropertyValue('--line').trim();
document.querySelectorAll('.figure').forEach(draw);
