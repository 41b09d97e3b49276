/** Finds cycles among modules: Tarjan's strongly connected components, then one way round each. */

/** For every module, the modules that it imports. */
export type ModuleGraph = ReadonlyMap<string, readonly string[]>;

type Visit = { readonly module: string; readonly targets: readonly string[]; next: number };

/** One shortest way round for every group of modules that import one another, sorted by name. */
export function findCycles(graph: ModuleGraph): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  for (const component of new Components(graph).find()) {
    const members = new Set(component);
    const start = [...component].sort()[0] ?? '';
    const importsItself = graph.get(start)?.includes(start) ?? false;
    if (component.length > 1 || importsItself) cycles.push(wayRound(graph, members, start));
  }
  return cycles.sort((one, other) => (one[0] ?? '').localeCompare(other[0] ?? ''));
}

/** Breadth first from the start until a module of the group imports the start again. */
function wayRound(
  graph: ModuleGraph,
  members: ReadonlySet<string>,
  start: string,
): readonly string[] {
  const cameFrom = new Map<string, string | undefined>([[start, undefined]]);
  const queue = [start];
  for (const module of queue) {
    const targets = graph.get(module) ?? [];
    if (targets.includes(start)) return pathTo(cameFrom, module);
    for (const target of targets) {
      if (!members.has(target) || cameFrom.has(target)) continue;
      cameFrom.set(target, module);
      queue.push(target);
    }
  }
  return [start];
}

function pathTo(cameFrom: ReadonlyMap<string, string | undefined>, end: string): readonly string[] {
  const path: string[] = [];
  for (let at: string | undefined = end; at !== undefined; at = cameFrom.get(at)) path.unshift(at);
  return path;
}

/** Tarjan's algorithm with its own stack, so that a long chain of imports cannot overflow. */
class Components {
  readonly #graph: ModuleGraph;
  readonly #order = new Map<string, number>();
  readonly #lowest = new Map<string, number>();
  readonly #stack: string[] = [];
  readonly #onStack = new Set<string>();
  readonly #found: (readonly string[])[] = [];

  constructor(graph: ModuleGraph) {
    this.#graph = graph;
  }

  find(): readonly (readonly string[])[] {
    for (const module of this.#graph.keys()) {
      if (!this.#order.has(module)) this.#visitFrom(module);
    }
    return this.#found;
  }

  #visitFrom(root: string): void {
    const visits = [this.#enter(root)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const target = visit.targets[visit.next];
      visit.next += 1;
      if (target === undefined) {
        visits.pop();
        this.#leave(visit.module, visits.at(-1)?.module);
      } else if (!this.#order.has(target)) {
        visits.push(this.#enter(target));
      } else if (this.#onStack.has(target)) {
        this.#lower(visit.module, this.#order.get(target) ?? 0);
      }
    }
  }

  #enter(module: string): Visit {
    const number = this.#order.size;
    this.#order.set(module, number);
    this.#lowest.set(module, number);
    this.#stack.push(module);
    this.#onStack.add(module);
    const targets = (this.#graph.get(module) ?? []).filter((target) => this.#graph.has(target));
    return { module, targets, next: 0 };
  }

  #leave(module: string, importer: string | undefined): void {
    const lowest = this.#lowest.get(module) ?? 0;
    if (importer !== undefined) this.#lower(importer, lowest);
    if (lowest !== this.#order.get(module)) return;
    const component = this.#stack.splice(this.#stack.lastIndexOf(module));
    for (const member of component) this.#onStack.delete(member);
    this.#found.push(component);
  }

  #lower(module: string, number: number): void {
    this.#lowest.set(module, Math.min(this.#lowest.get(module) ?? number, number));
  }
}
