package io.caizhi.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code docs/permissions.md} as data: what each role gets from each endpoint in the
 * tenant where the role is granted.
 */
record PermissionTable(Map<Endpoint, Map<String, Permission>> rows) {

	static final Path FILE = Path.of("docs/permissions.md");

	/** How the paths end of what has a body and only asks. */
	private static final List<String> ASKING = List.of("/check", "/preview", "/plot", "/workbook/reply",
			"/simulations");

	static final List<String> ROLES = List.of("enterprise", "official", "leader", "office", "operator");

	/** A method and a path with its places in braces. */
	record Endpoint(String method, String path) {

		boolean writes() {
			return !this.method.equals("GET");
		}

		/** Whether it has a body, but only asks: then nothing may change. */
		boolean asks() {
			return writes() && ASKING.stream().anyMatch(this.path::endsWith);
		}

		boolean inTenant() {
			return this.path.startsWith("/api/tenants/{tenant}");
		}

		/** Names of the places after the tenant, in order. */
		List<String> places() {
			return Stream.of(this.path.split("/"))
				.filter((part) -> part.startsWith("{") && !part.equals("{tenant}"))
				.map((part) -> part.substring(1, part.length() - 1))
				.toList();
		}

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

	/** What a role gets. */
	enum Permission {

		YES, OWN, FORBIDDEN

	}

	static PermissionTable read(Path file) {
		try {
			return parse(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static PermissionTable parse(String markdown) {
		Map<Endpoint, Map<String, Permission>> rows = new LinkedHashMap<>();
		List<List<String>> lines = markdown.lines()
			.filter((line) -> line.startsWith("|"))
			.map((line) -> Stream.of(line.substring(1).split("\\|")).map(String::strip).toList())
			.toList();
		if (!lines.getFirst().subList(2, lines.getFirst().size()).equals(ROLES)) {
			throw new IllegalArgumentException("The columns are " + lines.getFirst() + ", not " + ROLES);
		}
		for (List<String> line : lines.subList(2, lines.size())) {
			Endpoint endpoint = new Endpoint(line.get(0), line.get(1));
			Map<String, Permission> cells = new LinkedHashMap<>();
			for (int column = 0; column < ROLES.size(); column++) {
				cells.put(ROLES.get(column), permission(endpoint, line.get(column + 2)));
			}
			if (rows.put(endpoint, cells) != null) {
				throw new IllegalArgumentException(endpoint + " stands twice");
			}
		}
		return new PermissionTable(rows);
	}

	private static Permission permission(Endpoint endpoint, String cell) {
		return switch (cell) {
			case "yes" -> Permission.YES;
			case "own" -> Permission.OWN;
			case "403" -> Permission.FORBIDDEN;
			default -> throw new IllegalArgumentException(endpoint + ": unknown permission \"" + cell + "\"");
		};
	}

	/** Where the table and the running application disagree about what there is. */
	List<String> differences(Collection<Endpoint> mapped) {
		List<String> differences = new ArrayList<>();
		Set<Endpoint> missing = new LinkedHashSet<>(mapped);
		missing.removeAll(this.rows.keySet());
		missing.forEach((endpoint) -> differences.add("not in docs/permissions.md: " + endpoint));
		Set<Endpoint> idle = new LinkedHashSet<>(this.rows.keySet());
		idle.removeAll(Set.copyOf(mapped));
		idle.forEach((endpoint) -> differences.add("in docs/permissions.md, but not mapped: " + endpoint));
		return differences;
	}

}
