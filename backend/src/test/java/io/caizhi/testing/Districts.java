package io.caizhi.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The districts a test may speak of, their units, enterprises and people. */
final class Districts {

	private final Person operator;

	private final Person stranger;

	private final Map<String, Person> offices = new LinkedHashMap<>();

	private final Map<String, Person> leaders = new LinkedHashMap<>();

	private final Map<String, Person> officials = new LinkedHashMap<>();

	private final Map<String, List<GivenEnterprise>> enterprises = new LinkedHashMap<>();

	Districts(Person operator, Person stranger) {
		this.operator = operator;
		this.stranger = stranger;
	}

	/** Makes the two districts through the API. */
	void found() {
		Given given = Vocabulary.given;
		given.district(Vocabulary.NANQIAO, "南谯区");
		given.district(Vocabulary.LAIAN, "来安县");
		given.member(Vocabulary.NANQIAO, "LEADER");
		given.member(Vocabulary.LAIAN, "LEADER");
		unit(given, Vocabulary.NANQIAO, "wuyi", "乌衣镇", 2);
		unit(given, Vocabulary.NANQIAO, "zhulong", "珠龙镇", 1);
		unit(given, Vocabulary.LAIAN, "banta", "半塔镇", 1);
		unit(given, Vocabulary.LAIAN, "xinan", "新安镇", 1);
	}

	private static void unit(Given given, String district, String code, String name, int enterprises) {
		given.unit(district, code, name, "TOWN");
		given.official(district, code);
		for (int number = 0; number < enterprises; number++) {
			given.enterprise(code);
		}
	}

	/** The first of each kind is the one the vocabulary means. */
	void knowOffice(String district, Person office) {
		this.offices.putIfAbsent(district, office);
	}

	void knowLeader(String district, Person leader) {
		this.leaders.putIfAbsent(district, leader);
	}

	void knowOfficial(String unit, Person official) {
		this.officials.putIfAbsent(unit, official);
	}

	void knowEnterprise(GivenEnterprise enterprise) {
		this.enterprises.computeIfAbsent(enterprise.unit(), (unit) -> new ArrayList<>()).add(enterprise);
	}

	Person operator() {
		return this.operator;
	}

	Person stranger() {
		return this.stranger;
	}

	Person office(String district) {
		return known(this.offices, district);
	}

	Person leader(String district) {
		return known(this.leaders, district);
	}

	Person official(String unit) {
		return known(this.officials, unit);
	}

	List<GivenEnterprise> enterprises(String unit) {
		return known(this.enterprises, unit);
	}

	private static <T> T known(Map<String, T> things, String code) {
		T thing = things.get(code);
		if (thing == null) {
			throw new IllegalArgumentException("No " + code + " among " + things.keySet());
		}
		return thing;
	}

}
