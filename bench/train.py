#!/usr/bin/env python3
"""Learn the weights by which attacks and their parts are weighed. Called by bench/train; needs numpy and scipy.

  train.py CASES.jsonl KEYS.jsonl.gz OUT_DIR [--held-out CASES.jsonl ...]

CASES: what org.casus.extract.story.TrainingCases writes: for each document its drafts of attacks with their clues, and the phrases
that may have a part in them with theirs. KEYS: the attacks that each document tells (templates of MUC-4, as JSON). A draft is right
when a template of its type can be assigned to it, one to one, by the fills that stand near it. Two multinomial logistic regressions
with L2 penalty are fitted by L-BFGS from zero: the result is the same on every run. Prints a calibration table of the drafts, from
four-fold cross-validation over documents, and the same for documents held out.
"""
import csv, gzip, json, pathlib, re, string, sys
from collections import Counter
import numpy as np
import scipy.sparse as sparse
from scipy.optimize import linear_sum_assignment, minimize

KIND = {'bombing': 'bombing', 'ied': 'bombing', 'car-bomb': 'bombing', 'suicide-bombing': 'bombing', 'grenade': 'bombing',
        'kidnapping': 'kidnapping', 'hostage-taking': 'kidnapping', 'hijacking': 'kidnapping', 'arson': 'arson',
        'robbery': 'robbery', 'looting': 'robbery'}
ROLES = [('perpetrator', 'perp_ind'), ('perpetrator-organization', 'perp_org'), ('target', 'phys_id'), ('victim', 'hum_name'),
         ('weapon', 'instr_id')]
OUTCOMES = ['none'] + [name for name, _ in ROLES]
# Penalty, and in how many drafts a clue must stand at least. Words are many and each says little: they are held closer to zero.
L2_ATTACK, L2_ROLE, FEWEST = 50, 16, 5
SEEN = Counter()
WORDS = {'says=': (100, 8), 'text=': (200, 12)}
# A clue whose weights are all smaller than this changes next to nothing, and is left out of the file.
LEAST_ATTACK, LEAST_ROLE = 0.005, 0.02
# The clues on who fights whom are taken into account when learning and left out after: a draft is weighed as if rebels attacked civilians.
NAMES = {name.lower() for file in pathlib.Path(__file__).parent.parent.glob('ontology/reference/actors.csv')
         for row in csv.reader(open(file, encoding='utf-8')) for cell in row for name in cell.split(';')}
NEUTRAL = ['combat kind=other', 'combat doers=[REBELS]', 'combat targets=[NEITHER]', 'combat=[REBELS][NEITHER]']


def normal(text):
    text = ''.join(c for c in text.lower() if c not in string.punctuation)
    return ' '.join(re.sub(r'\b(a|an|the)\b', ' ', text).split())


def readings(phrase):
    """every run of words of a phrase that holds its head"""
    words = [token[0] for token in phrase['tokens']]
    return {normal(' '.join(words[i:j]).replace(" '", "'"))
            for i in range(phrase['head'] + 1) for j in range(phrase['head'] + 1, len(words) + 1)}


def note_names(drafts):
    """words that are mostly parts of names where they stand in phrases, whatever they are taken for elsewhere"""
    for draft in drafts:
        for c in draft['candidates']:
            for m in c['mentions']:
                for word, _, _, entity in m['tokens']:
                    SEEN[word.lower(), entity in ('PERSON', 'GPE', 'ORG', 'LOC', 'NORP', 'FAC')] += 1


def is_name(clue):
    word = clue.split('=', 1)[1].lower() if clue.startswith(tuple(WORDS)) else ''
    return SEEN[word, True] > SEEN[word, False]


def templates(keys):
    found = {}
    for line in gzip.open(keys, 'rt', encoding='utf-8'):
        key = json.loads(line)
        found[key['docid']] = [
            (' / '.join(t['type']).lower(), {role: [{normal(a) for a in e['alts']} for e in t[slot]] for role, slot in ROLES})
            for t in key['templates']]
    return found


def cases(path, keys):
    for line in open(path, encoding='utf-8'):
        document = json.loads(line)
        note_names(document['drafts'])
        label(document['drafts'], keys.get(document['docid'], []))
        yield document['drafts']


def label(drafts, gold):
    for draft in drafts:
        for c in draft['candidates']:
            c['names'] = set().union(*map(readings, c['mentions'])) | {normal(c['name'])}
            c['near'] = any(m['sentence'] in draft['sentences'] for m in c['mentions'])
            c['ruled'] = any(clue.startswith('ruled=') and clue != 'ruled=none' for clue in c['clues'])
    score = np.array([[agreement(d, t) for t in gold] for d in drafts]) if drafts and gold else np.zeros((len(drafts), 0))
    assigned = {int(i): gold[j] for i, j in zip(*linear_sum_assignment(-score)) if score[i, j] > 0} if score.size else {}
    for i, draft in enumerate(drafts):
        draft['gold'] = assigned.get(i)
        for c in draft['candidates']:
            c['label'] = 'none'
            if draft['gold']:
                for role, entities in draft['gold'][1].items():
                    if any(c['names'] & e for e in entities):
                        c['label'] = role
            del c['names']


def agreement(draft, template):
    kind, fills = template
    if KIND.get(draft['kind'], 'attack') not in kind:
        return 0
    total = 0.3
    for entities in fills.values():
        for entity in entities:
            matching = [c for c in draft['candidates'] if c['near'] and c['names'] & entity]
            total += (1.5 if any(c['ruled'] for c in matching) else 1) if matching else 0
    return total


class Model:
    def __init__(self, rows, labels, outcomes, penalty):
        counts = Counter(clue for row in rows for clue in set(row))
        held = lambda clue: WORDS.get(clue[:5], (penalty, FEWEST))
        self.index = {clue: i for i, clue in enumerate(sorted(c for c, n in counts.items() if n >= held(c)[1]))}
        x, k, m = self.matrix(rows), outcomes, len(self.index)
        penalties = np.array([held(clue)[0] for clue in self.index])[:, None]
        y = np.zeros((len(rows), k))
        y[np.arange(len(rows)), labels] = 1

        def loss(parameters):
            w, b = parameters[:m * k].reshape(m, k), parameters[m * k:]
            p = softmax(x @ w + b)
            difference = p - y
            return (-np.log((p * y).sum(1) + 1e-12).sum() + (penalties / 2 * w ** 2).sum(),
                    np.concatenate([(x.T @ difference + penalties * w).ravel(), difference.sum(0)]))

        best = minimize(loss, np.zeros(m * k + k), jac=True, method='L-BFGS-B', options={'maxiter': 300}).x
        self.w, self.b = best[:m * k].reshape(m, k), best[m * k:]

    def matrix(self, rows):
        columns = [sorted({self.index[c] for c in row if c in self.index}) for row in rows]
        pointers = np.cumsum([0] + [len(c) for c in columns])
        flat = [i for c in columns for i in c]
        return sparse.csr_matrix((np.ones(len(flat)), flat, pointers), shape=(len(rows), len(self.index)))

    def likelihoods(self, rows):
        return softmax(self.matrix(rows) @ self.w + self.b)

    def write(self, path, outcomes, least, fixed=(), left_out=()):
        w, b = self.w - self.w[:, :1], self.b - self.b[0]
        b = b + sum((w[self.index[c]] for c in fixed if c in self.index), np.zeros(len(b)))
        show = lambda values: '\t'.join('%.3f' % v if abs(v) >= 0.0005 else '0' for v in values)
        with open(path, 'w', encoding='utf-8') as out:
            out.write('# Learned by bench/train: for each clue its weight for each outcome. Licence: Apache-2.0, as the code.\n')
            out.write('clue\t' + '\t'.join(outcomes) + '\n*\t' + show(b) + '\n')
            for clue, i in sorted(self.index.items()):
                if np.abs(w[i]).max() >= least and not NAMES & set(re.split(r'[=+/]', clue)) and not is_name(clue) and not clue.startswith(('#',) + tuple(left_out)):
                    out.write(clue + '\t' + show(w[i]) + '\n')


def softmax(z):
    e = np.exp(z - z.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def attacks(documents):
    drafts = [d for document in documents for d in document]
    return Model([d['clues'] + d['combat'] for d in drafts], [int(d['gold'] is not None) for d in drafts], 2, L2_ATTACK)


def roles(documents):
    phrases = [c for document in documents for d in document if d['gold'] for c in d['candidates']]
    return Model([c['clues'] for c in phrases], [OUTCOMES.index(c['label']) for c in phrases], len(OUTCOMES), L2_ROLE)


def weighed(model, documents):
    drafts = [d for document in documents for d in document]
    likelihoods = model.likelihoods([d['clues'] + NEUTRAL for d in drafts])[:, 1]
    return [(p, d['gold'] is not None) for p, d in zip(likelihoods, drafts)]


def calibration(name, pairs):
    print('%s: %d drafts, %d right' % (name, len(pairs), sum(r for _, r in pairs)))
    for low in np.arange(0, 1, 0.1):
        inside = [r for p, r in pairs if low <= p < low + 0.1 + (low > 0.85)]
        if inside:
            print('  %.1f-%.1f  %5d drafts  %5.1f %% right' % (low, low + 0.1, len(inside), 100 * sum(inside) / len(inside)))


def main(arguments):
    if len(arguments) < 3:
        sys.exit(__doc__)
    path, keys, out = arguments[:3]
    gold = templates(keys)
    documents = list(cases(path, gold))
    folds = 4
    pairs = []
    for fold in range(folds):
        model = attacks([d for i, d in enumerate(documents) if i % folds != fold])
        pairs += weighed(model, [d for i, d in enumerate(documents) if i % folds == fold])
    calibration('cross-validated', pairs)
    model = attacks(documents)
    for held_out in arguments[4:]:
        calibration(held_out.rsplit('/', 1)[-1], weighed(model, list(cases(held_out, gold))))
    model.write(out + '/attack-weights.tsv', ['none', 'attack'], LEAST_ATTACK, NEUTRAL, ['combat'])
    roles(documents).write(out + '/role-weights.tsv', OUTCOMES, LEAST_ROLE)


if __name__ == '__main__':
    main(sys.argv[1:])
