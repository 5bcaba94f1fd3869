package io.caizhi.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the schema may grow: module by module in the order in which modules know each
 * other, by new files only, what was merged never edited.
 *
 * @param directory the folder that holds {@code master.yaml}
 */
record ChangelogRules(Path directory) {

	/** Upstream first; a module's tables may refer to those of an earlier one only. */
	static final List<String> MODULES = List.of("tenancy", "plan", "enterprise", "hiring", "ledger", "rollup",
			"scoring", "bulletin", "supervision", "meeting", "handover", "notification", "audit", "web");

	private static final Pattern INCLUDE = Pattern.compile("file:\\s*db/changelog/([\\w./-]+)");

	private static final Pattern FILE = Pattern.compile("([a-z]+)/(\\d{3})-[a-z0-9-]+\\.sql");

	private static final Pattern CHANGESET = Pattern.compile("(?m)^--changeset\\s+(\\S+):(\\S+)(.*)$");

	private static final Pattern TABLE = Pattern.compile("(?i)\\bCREATE TABLE\\s+(\\w+)");

	private static final Pattern REFERENCE = Pattern.compile("(?i)\\bREFERENCES\\s+(\\w+)");

	private static final Pattern GRANT = Pattern.compile("(?i)\\bGRANT\\s+([A-Z, ]+?)\\s+ON\\s+(\\w+)\\s+TO\\b");

	/**
	 * Everything that breaks a rule; empty when all is well.
	 * @param merged digest by changeset, of all that was ever merged
	 */
	List<String> violations(Map<String, String> merged) {
		List<String> violations = new ArrayList<>();
		List<String> included = included();
		checkIncludes(included, violations);
		checkOrder(included, violations);
		checkReferences(included, violations);
		Map<String, String> digests = digests();
		merged.forEach((changeset, digest) -> {
			if (!digests.containsKey(changeset)) {
				violations.add(changeset + ": merged, but gone");
			}
			else if (!digests.get(changeset).equals(digest)) {
				violations.add(changeset + ": merged, then edited; put the change into a new file");
			}
		});
		digests.forEach((changeset, digest) -> {
			if (!merged.containsKey(changeset)) {
				violations.add(changeset + ": not in changelog-digests.txt; add the line \"" + changeset + " " + digest
						+ "\"");
			}
		});
		return violations;
	}

	/** What {@code grants.sql} gives the application's account, by table. */
	Map<String, Set<String>> grants() {
		Map<String, Set<String>> grants = new LinkedHashMap<>();
		Matcher grant = GRANT.matcher(read("grants.sql"));
		while (grant.find()) {
			grants.computeIfAbsent(grant.group(2), (table) -> new LinkedHashSet<>())
				.addAll(Stream.of(grant.group(1).split(",")).map(String::strip).toList());
		}
		return grants;
	}

	private void checkIncludes(List<String> included, List<String> violations) {
		Set<String> once = new HashSet<>();
		included.stream()
			.filter((file) -> !once.add(file))
			.map((file) -> file + ": included twice")
			.forEach(violations::add);
		files().stream()
			.filter((file) -> !once.contains(file))
			.map((file) -> file + ": not included in master.yaml")
			.forEach(violations::add);
		if (included.isEmpty() || !included.getLast().equals("grants.sql")) {
			violations.add("grants.sql: must be included last");
		}
	}

	private void checkOrder(List<String> included, List<String> violations) {
		Map<String, Integer> numbers = new LinkedHashMap<>();
		for (String file : included) {
			if (file.equals("grants.sql")) {
				continue;
			}
			Matcher name = FILE.matcher(file);
			if (!name.matches() || !MODULES.contains(name.group(1))) {
				violations.add(file + ": is not <module>/<number>-<what>.sql of a known module");
				continue;
			}
			int number = Integer.parseInt(name.group(2));
			if (number <= numbers.getOrDefault(name.group(1), 0)) {
				violations.add(file + ": number does not follow the module's previous one");
			}
			numbers.put(name.group(1), number);
			checkChangesets(file, name.group(1) + "-" + name.group(2) + "-", violations);
		}
	}

	private void checkChangesets(String file, String prefix, List<String> violations) {
		Matcher changeset = CHANGESET.matcher(read(file));
		while (changeset.find()) {
			if (!changeset.group(2).startsWith(prefix)) {
				violations.add(file + ": changeset " + changeset.group(2) + " does not begin with " + prefix);
			}
			if (changeset.group(3).contains("runOnChange") || changeset.group(3).contains("runAlways")) {
				violations.add(file + ": changeset " + changeset.group(2) + " must run once");
			}
		}
	}

	private void checkReferences(List<String> included, List<String> violations) {
		Map<String, String> owners = new LinkedHashMap<>();
		for (String file : included) {
			String text = read(file);
			String module = file.contains("/") ? file.substring(0, file.indexOf('/')) : file;
			Matcher table = TABLE.matcher(text);
			while (table.find()) {
				owners.put(table.group(1), module);
			}
			Matcher reference = REFERENCE.matcher(text);
			while (reference.find()) {
				String owner = owners.get(reference.group(1));
				if (owner == null) {
					violations.add(file + ": refers to " + reference.group(1) + " before it exists");
				}
				else if (MODULES.indexOf(owner) > MODULES.indexOf(module)) {
					violations.add(file + ": refers downstream to " + reference.group(1) + " of " + owner);
				}
			}
		}
	}

	private List<String> included() {
		return INCLUDE.matcher(read("master.yaml")).results().map((include) -> include.group(1)).toList();
	}

	private List<String> files() {
		try (Stream<Path> files = Files.walk(this.directory)) {
			return files.filter((file) -> file.toString().endsWith(".sql"))
				.map((file) -> this.directory.relativize(file).toString().replace('\\', '/'))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Digest of each changeset that runs once, comments and blanks left out. */
	Map<String, String> digests() {
		Map<String, String> digests = new LinkedHashMap<>();
		for (String file : files()) {
			if (file.equals("grants.sql")) {
				continue;
			}
			String text = read(file);
			List<int[]> starts = new ArrayList<>();
			List<String> names = new ArrayList<>();
			Matcher changeset = CHANGESET.matcher(text);
			while (changeset.find()) {
				starts.add(new int[] { changeset.start(), changeset.end() });
				names.add(changeset.group(2));
			}
			for (int index = 0; index < names.size(); index++) {
				int end = (index + 1 < names.size()) ? starts.get(index + 1)[0] : text.length();
				digests.put(names.get(index), digest(text.substring(starts.get(index)[1], end)));
			}
		}
		return digests;
	}

	private static String digest(String sql) {
		String essence = sql.replaceAll("(?m)^--.*$", "").replaceAll("\\s+", " ").strip();
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(essence.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String read(String file) {
		try {
			return Files.readString(this.directory.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
