package io.caizhi.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.caizhi.benchmark.District.Enterprise;
import io.caizhi.benchmark.District.Unit;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Identifiers;
import io.caizhi.testing.Json;
import io.caizhi.testing.Numbers;
import tools.jackson.databind.JsonNode;

/** What people ask of the application, with all that belongs to it. */
final class Api {

	static final String JSON = "application/json";

	private final Site site;

	private final District district;

	private final AtomicInteger people;

	private final YearMonth month = ChinaTime.month(Instant.now());

	private final Map<String, String> tokens = new HashMap<>();

	Api(Site site, District district, AtomicInteger people) {
		this.site = site;
		this.district = district;
		this.people = people;
	}

	String rollup(String query) {
		return "/api/tenants/" + this.district.alias + query;
	}

	/** Asks for the same again and again. */
	Runs.Client get(String path, String token, int status, String... headers) {
		Wire wire = new Wire(this.site.port);
		return client(wire, () -> wire.get(path, token, headers).expect(status));
	}

	Runs.Client page(Unit unit, PlainLoops.Place place) {
		String after = (place.id() == 0) ? "" : "?after=" + place.day() + "_" + Identifiers.text(place.id());
		return get("/api/tenants/" + unit.alias() + "/hires" + after, official(unit), 200);
	}

	/** Adds one hire after another, by turns to the returns of these enterprises. */
	Runs.Client add(List<Enterprise> enterprises) {
		Wire wire = new Wire(this.site.port);
		AtomicInteger turn = new AtomicInteger();
		return client(wire, () -> {
			Enterprise enterprise = enterprises.get(turn.getAndIncrement() % enterprises.size());
			wire.send("POST", returned(enterprise) + "/hires", reporter(enterprise), JSON, json(hire()),
					"Idempotency-Key", UUID.randomUUID().toString())
				.expect(201);
		});
	}

	/** The row of a workbook that says the same. */
	List<String> row() {
		int person = this.people.getAndIncrement();
		return List.of(Loader.name(person), "居民身份证", Numbers.residentId(person), "女", "大学本科毕业", "否", "2024-06-30",
				"滁州学院", "机械工程", "工艺员", this.month.atDay(1).toString(), "", "校园招聘会", "", "固定期限", "是", "是");
	}

	/** A vice president as a row of the ledger's workbook. */
	List<String> vicePresident() {
		int person = this.people.getAndIncrement();
		return List.of(Loader.name(person), "居民身份证", Numbers.residentId(person), "安徽科技学院", "教授", "滁州市晨光电子有限公司", "",
				"机械工程", this.month.atDay(1).toString(), "");
	}

	/** Enters so many in one request; gives nanoseconds. */
	long batch(Enterprise enterprise, int rows) {
		List<Object> hires = new ArrayList<>();
		for (int row = 0; row < rows; row++) {
			hires.add(hire());
		}
		byte[] body = json(Map.of("hires", hires));
		try (Wire wire = new Wire(this.site.port)) {
			long begun = System.nanoTime();
			wire.send("POST", returned(enterprise) + "/hires/batch", reporter(enterprise), JSON, body,
					"Idempotency-Key", UUID.randomUUID().toString())
				.expect(201);
			return System.nanoTime() - begun;
		}
	}

	/**
	 * Enters some hires and hands the return in; gives the verification of it, to be done
	 * once.
	 */
	Runnable submitted(Enterprise enterprise, int rows) {
		batch(enterprise, rows);
		return submitted(enterprise);
	}

	/** Hands the return in; gives the verification of it, to be done once. */
	Runnable submitted(Enterprise enterprise) {
		try (Wire wire = new Wire(this.site.port)) {
			wire.send("PUT", returned(enterprise) + "/submission", reporter(enterprise), JSON,
					json(Map.of("nil", false)), "Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"1\"")
				.expect(200);
		}
		byte[] decision = json(Map.of("sentBack", List.of()));
		return () -> {
			try (Wire wire = new Wire(this.site.port)) {
				wire.send("PUT", returned(enterprise) + "/verification", official(enterprise.unit()), JSON, decision,
						"If-Match", "\"2\"", "Idempotency-Key", UUID.randomUUID().toString())
					.expect(200);
			}
		};
	}

	/** Hands a file in and waits for its end; gives nanoseconds. */
	long importFile(Enterprise enterprise, byte[] file, int rows) throws InterruptedException {
		return importFile(returned(enterprise) + "/imports", reporter(enterprise), file, rows);
	}

	/** The same with entries of a unit's ledger. */
	long importLedger(Unit unit, String kind, byte[] file, int rows) throws InterruptedException {
		return importFile("/api/tenants/" + unit.alias() + "/ledger/kinds/" + kind + "/imports", official(unit), file,
				rows);
	}

	private long importFile(String path, String token, byte[] file, int rows) throws InterruptedException {
		try (Wire wire = new Wire(this.site.port)) {
			long begun = System.nanoTime();
			JsonNode job = Json.read(wire.send("POST", path, token, "application/octet-stream", file, "Idempotency-Key",
					UUID.randomUUID().toString())
				.expect(202)
				.text());
			while (true) {
				Thread.sleep(20);
				JsonNode now = Json.read(wire.get(path + "/" + job.at("/id").asString(), token).expect(200).text());
				String status = now.at("/status").asString();
				if (status.equals("DONE") && now.at("/rows/added").asInt() == rows) {
					return System.nanoTime() - begun;
				}
				if (!status.equals("WAITING") && !status.equals("READING")) {
					throw new IllegalStateException("The import ended with " + now);
				}
			}
		}
	}

	/** Hands a file in until it is refused for that reason; gives nanoseconds. */
	long refused(Enterprise enterprise, byte[] file, String code) throws InterruptedException {
		String token = reporter(enterprise);
		String path = returned(enterprise) + "/imports";
		try (Wire wire = new Wire(this.site.port)) {
			long begun = System.nanoTime();
			Wire.Reply taken = wire.send("POST", path, token, "application/octet-stream", file, "Idempotency-Key",
					UUID.randomUUID().toString());
			String answer = taken.text();
			if (taken.status() == 202) {
				String job = path + "/" + Json.read(answer).at("/id").asString();
				for (answer = "WAITING"; underWay(answer); answer = wire.get(job, token).expect(200).text()) {
					Thread.sleep(20);
				}
				if (!answer.contains(code)) {
					answer = wire.get(job + "/faults", token).expect(200).text();
				}
			}
			else {
				taken.expect(422);
			}
			if (!answer.contains(code)) {
				throw new IllegalStateException("Refused with " + answer + " instead of " + code);
			}
			return System.nanoTime() - begun;
		}
	}

	private static boolean underWay(String job) {
		return job.contains("WAITING") || job.contains("READING");
	}

	synchronized String official(Unit unit) {
		return this.tokens.computeIfAbsent(unit.official(), (name) -> this.district.official(this.site.realm, unit));
	}

	synchronized String reporter(Enterprise enterprise) {
		return this.tokens.computeIfAbsent(enterprise.reporter(),
				(name) -> this.district.reporter(this.site.realm, enterprise));
	}

	private String returned(Enterprise enterprise) {
		return "/api/tenants/" + enterprise.unit().alias() + "/enterprises/" + Identifiers.text(enterprise.id())
				+ "/returns/" + this.month;
	}

	private Map<String, Object> hire() {
		int person = this.people.getAndIncrement();
		Map<String, Object> hire = new LinkedHashMap<>();
		hire.put("name", Loader.name(person));
		hire.put("documentKind", "RESIDENT_ID");
		hire.put("documentNumber", Numbers.residentId(person));
		hire.put("gender", "2");
		hire.put("education", "21");
		hire.put("student", false);
		hire.put("graduatedOn", "2024-06-30");
		hire.put("school", "滁州学院");
		hire.put("major", "机械工程");
		hire.put("position", "工艺员");
		hire.put("hiredOn", this.month.atDay(1).toString());
		hire.put("channel", "CAMPUS_FAIR");
		hire.put("contract", "FIXED_TERM");
		hire.put("insured", true);
		hire.put("informed", true);
		return hire;
	}

	YearMonth month() {
		return this.month;
	}

	private static byte[] json(Object value) {
		return Json.write(value).getBytes(StandardCharsets.UTF_8);
	}

	private static Runs.Client client(Wire wire, Runnable once) {
		return new Runs.Client() {
			@Override
			public void once() {
				once.run();
			}

			@Override
			public void close() {
				wire.close();
			}
		};
	}

}
