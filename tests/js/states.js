// The traits of small widgets, as Python would send them.
import { createHash } from "node:crypto";
import tables from "./vectors/rating_matrix.json";

export const ALICE = () => ({
  user: [0.8, -0.3, 0.6],
  item: [0.7, 0.5, 0.9],
  factor_names: ["science fiction", "dark", "puzzling"],
  user_name: "Alice",
  item_name: "Inception",
  y_range: [0, 5.5],
});

export const LESSON = () => ({
  users: ["Alice", "Bob", "Carol", "Dave"],
  items: ["Inception", "Toy Story", "The Matrix", "Frozen", "Interstellar"],
  ratings: tables.lesson.ratings,
  predictions: null,
  guesses: Array.from({ length: 4 }, () => Array(5).fill(null)),
  compared: false,
});

/** Which of these come in pairs? Socks and gloves do, moons do not. */
export const PAIRS = () => ({
  question: {
    stem: "Which of these come in pairs?",
    multiple: true,
    options: ["Socks", "Moons", "Gloves"],
    salt: "ab12",
    answer: sha256("ab12:ac").toString("hex"),
    notes: ["+Until one is lost.", "-Mars has two, we have one.", "+Left and right."].map((note, i) =>
      veil(`ab12${"abc"[i]}`, note),
    ),
  },
  value: [],
  answers: [],
});

const sha256 = (text) => createHash("sha256").update(text).digest();
const veil = (key, text) =>
  Buffer.from(
    Buffer.from(text).map((byte, i) => byte ^ sha256(`${key}${i >> 5}`)[i % 32]),
  ).toString("base64");
