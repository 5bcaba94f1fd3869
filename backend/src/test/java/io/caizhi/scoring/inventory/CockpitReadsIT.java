package io.caizhi.scoring.inventory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.kernel.TenantId;
import io.caizhi.testing.CountedStatements;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.SetClock;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.caizhi.scoring.inventory.InventoryScene.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * All that the cockpit's page asks for: the same figures as every other place where they
 * are written, and as many statements for many units and indicators as for few.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import({ SetClock.InNovember2022.class, CountedStatements.class })
class CockpitReadsIT {

	private static final List<String> READS = List.of("/cockpit?month=2022-10", "/plan-standing/2022-10", "/plans",
			"/months?year=2022", "/inventories?year=2022", "/concerns", "/notices",
			"/supervision/milestones?plan=0HXJ4W2Q8K3ZR");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Inventories inventories;

	@Test
	void everyPlaceSaysTheSameToTheLastDigit() throws IOException {
		PublishedScene scene = new PublishedScene(this.mvc, this.jdbc, this.inventories, "ALL");
		counted(scene.wuyi(), "90.25");
		counted(scene.zhulong(), "20.50");
		String inventory = scene.published();
		InsideApi.Caller leader = scene.leader();
		BigDecimal all = new BigDecimal("110.75");

		MvcTestResult cockpit = leader.get("/cockpit?month=2022-10");
		assertThat(number(cockpit, "$.hires.value")).isEqualByComparingTo(all);
		assertThat(number(cockpit, "$.total.counted")).isEqualByComparingTo(all);
		assertThat(number(leader.get("/rollup?year=2022"), "$.total.counted")).isEqualByComparingTo(all);
		MvcTestResult standing = leader.get("/plan-standing/2022-10");
		assertThat(one(standing, "$.dimensions[*].indicators[?(@.code=='A01')].actual")).isEqualByComparingTo(all);
		assertThat(number(leader.get("/indicator-values/2022-10"), "$.indicators[0].district.actual"))
			.isEqualByComparingTo(all);
		for (Town town : List.of(scene.wuyi(), scene.zhulong())) {
			Map<BigDecimal, String> said = unit(leader, cockpit, inventory, scene.code(town.id()));
			assertThat(said).as("of one unit").hasSize(1);
			BigDecimal counted = said.keySet().iterator().next();
			Row row = row(leader, "UNITS", scene.code(town.id()));
			assertThat(row.number(3)).as("the workbook's cell").isEqualByComparingTo(counted);
			assertThat(row.number(7)).as("due")
				.isEqualByComparingTo(
						one(cockpit, "$.units[?(@.unit.code=='" + scene.code(town.id()) + "')].against.due"));
		}
		assertThat(one(standing, "$.dimensions[*].indicators[?(@.code=='A01')].due"))
			.isEqualByComparingTo(one(cockpit, "$.units[*].against.due").add(two(cockpit, "$.units[*].against.due")));
		assertThat(number(cockpit, "$.hiresAgainst.due"))
			.isEqualByComparingTo(one(standing, "$.dimensions[*].indicators[?(@.code=='A01')].due"));
		Row october = row(leader, "TREND", "2022-10");
		assertThat(october.number(2)).as("sum of the months in the workbook").isEqualByComparingTo(all);
		assertThat(october.number(6)).isEqualByComparingTo(number(cockpit, "$.hiresAgainst.due"));
		assertThat(bulletin(scene, inventory)).as("indicator, unit, figure").contains("指标HIRES", "人", "110.75");
	}

	/** What the places say of one unit, each once. */
	private Map<BigDecimal, String> unit(InsideApi.Caller leader, MvcTestResult cockpit, String inventory,
			String code) {
		Map<BigDecimal, String> said = new LinkedHashMap<>();
		said.put(one(cockpit, "$.units[?(@.unit.code=='" + code + "')].counted"), "cockpit");
		said.put(one(leader.get("/rollup?year=2022"), "$.units[?(@.unit.code=='" + code + "')].total.counted"),
				"roll-up");
		said.put(one(leader.get("/inventories/" + inventory + "/scores/" + code),
				"$.items[?(@.indicator=='A01')].actual"), "score");
		said.put(one(leader.get("/indicator-values/2022-10"),
				"$.indicators[0].units[?(@.unit.code=='" + code + "')].value.actual"), "indicator");
		MvcTestResult file = leader.post("/cockpit/exports?month=2022-10&table=UNITS",
				"{\"format\":\"CSV\",\"purpose\":\"MEETING\"}");
		assertThat(file).hasStatusOk();
		String counted = new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).lines()
			.map((line) -> line.split(","))
			.filter((cells) -> cells.length > 3 && cells[2].equals(code))
			.map((cells) -> cells[3])
			.findFirst()
			.orElseThrow();
		said.put(new BigDecimal(counted).stripTrailingZeros(), "file");
		return said;
	}

	/** The row of the cockpit's workbook that tells of something. */
	private static Row row(InsideApi.Caller leader, String table, String of) throws IOException {
		MvcTestResult file = leader.post("/cockpit/exports?month=2022-10&table=" + table,
				"{\"format\":\"XLSX\",\"purpose\":\"MEETING\"}");
		assertThat(file).hasStatusOk();
		try (XSSFWorkbook workbook = new XSSFWorkbook(
				new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
			return StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
				.map(XSSFRow.class::cast)
				.map(Row::of)
				.filter((row) -> row.raw().contains(of))
				.findFirst()
				.orElseThrow();
		}
	}

	/**
	 * A row of a workbook.
	 *
	 * @param raw its cells as they are stored: text, or the digits of a number
	 */
	private record Row(List<String> raw) {

		static Row of(XSSFRow row) {
			return new Row(IntStream.range(0, row.getLastCellNum())
				.mapToObj((place) -> row.getCell(place, MissingCellPolicy.CREATE_NULL_AS_BLANK))
				.map((cell) -> (cell.getCellType() == CellType.NUMERIC) ? String.valueOf(cell.getRawValue())
						: cell.toString())
				.toList());
		}

		BigDecimal number(int cell) {
			return new BigDecimal(this.raw.get(cell));
		}

	}

	/** The row of the published bulletin that tells of hires. */
	private List<String> bulletin(PublishedScene scene, String inventory) {
		MvcTestResult drafted = scene.office().post("/bulletins", "{\"inventory\":\"%s\"}".formatted(inventory));
		String id = InventoryScene.read(drafted, "$.bulletin.id");
		assertThat(scene.office().put("/bulletins/" + id + "/publication", 1, "")).hasStatusOk();
		MvcTestResult read = scene.leader().get("/bulletins/" + id);
		assertThat(InventoryScene.<String>read(read, "$.bulletin.state")).isEqualTo("PUBLISHED");
		return InventoryScene.<List<List<String>>>read(read, "$.blocks[2].rows").getFirst();
	}

	@Test
	void itTakesAsManyStatementsForManyUnitsAndIndicatorsAsForFew() {
		InventoryScene few = new InventoryScene(this.mvc, this.jdbc);
		few.planned("ALL");
		few.counted(few.wuyi, OCTOBER, 90);
		InventoryScene many = new InventoryScene(this.mvc, this.jdbc);
		for (int number = 0; number < 12; number++) {
			many.counted(many.hiring.town(), OCTOBER, number);
		}
		String plan = many.drafted(2022);
		many.added(plan);
		many.issued(plan);

		assertThat(InventoryScene.<List<Object>>read(many.leader.get("/cockpit?month=2022-10"), "$.units")).hasSize(15);
		assertThat(InventoryScene.<List<Object>>read(many.leader.get("/plan-standing/2022-10"),
				"$.dimensions[*].indicators[*]"))
			.hasSize(3);
		int altogether = 0;
		for (String read : READS) {
			List<String> those = statements(few.leader, read);
			assertThat(statements(many.leader, read)).as(read).hasSameSizeAs(those);
			altogether += those.size();
		}
		assertThat(altogether).as("of the whole page").isLessThanOrEqualTo(60);
	}

	/**
	 * Of a second reading: what the door and the calendar keep was asked for by the
	 * first.
	 */
	private static List<String> statements(InsideApi.Caller leader, String read) {
		assertThat(leader.get(read)).hasStatus(HttpStatus.OK);
		return CountedStatements.during(() -> assertThat(leader.get(read)).hasStatus(HttpStatus.OK));
	}

	private void counted(Town town, String persons) {
		TenantId unit = town.id();
		this.jdbc.sql("UPDATE unit_summary SET counted = :persons, changes = changes + 1 WHERE tenant_id = :unit")
			.param("persons", new BigDecimal(persons))
			.param("unit", unit.value())
			.update();
	}

	private static BigDecimal number(MvcTestResult answer, String at) {
		return new BigDecimal(InventoryScene.read(answer, at).toString());
	}

	private static BigDecimal one(MvcTestResult answer, String at) {
		return at(answer, at, 0);
	}

	private static BigDecimal two(MvcTestResult answer, String at) {
		return at(answer, at, 1);
	}

	private static BigDecimal at(MvcTestResult answer, String at, int place) {
		return new BigDecimal(InventoryScene.<List<Object>>read(answer, at).get(place).toString()).stripTrailingZeros();
	}

}
