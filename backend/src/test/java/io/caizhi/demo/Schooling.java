package io.caizhi.demo;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where and until when somebody learned.
 *
 * @param education as GB/T 4658 codes it
 * @param age at graduation, or now for a student
 */
record Schooling(String education, int age, boolean student, @Nullable LocalDate graduatedOn, String school,
		String major) {

	private static final List<String> UNIVERSITIES = List.of("滁州学院", "安徽科技学院", "安徽大学", "合肥工业大学", "安徽师范大学", "安徽工业大学",
			"安徽农业大学", "安徽理工大学", "皖西学院", "蚌埠学院", "南京工业大学", "南京林业大学", "扬州大学", "江苏大学");

	private static final List<String> GRADUATE_SCHOOLS = List.of("东南大学", "合肥工业大学", "安徽大学", "南京理工大学", "上海工程技术大学",
			"河海大学");

	private static final List<String> COLLEGES = List.of("滁州职业技术学院", "滁州城市职业学院", "安徽职业技术学院", "芜湖职业技术学院", "安徽机电职业技术学院",
			"安徽水利水电职业技术学院");

	private static final List<String> VOCATIONAL_SCHOOLS = List.of("滁州机械工业学校", "皖东职业中专学校", "南谯职业高级中学", "江淮技工学校");

	private static final List<String> SCHOOLS = List.of("南谯第二高级中学", "珠龙中学", "章广中学", "乌衣初级中学", "沙河初级中学", "腰铺中学");

	private static final List<String> MAJORS = List.of("机械设计制造及其自动化", "电气工程及其自动化", "材料科学与工程", "计算机科学与技术", "软件工程",
			"食品科学与工程", "市场营销", "物流管理", "会计学", "人力资源管理", "电子信息工程", "自动化", "工业设计", "环境工程", "应用化学", "国际经济与贸易");

	private static final List<String> TRADES = List.of("机电一体化技术", "数控技术", "模具设计与制造", "电子商务", "护理", "汽车检测与维修技术", "会计",
			"旅游管理", "计算机应用", "电气自动化技术");

	/** Of somebody the default rule takes for a college student in that year. */
	static Schooling college(Chance chance, LocalDate hiredOn) {
		String education = List.of("11", "14", "21", "31").get(chance.weighted(1, 9, 58, 32));
		boolean student = chance.percent(12);
		LocalDate graduated = LocalDate.of(hiredOn.getYear() - chance.weighted(6, 3, 2),
				chance.oneOf(List.of(6, 6, 6, 7)), chance.between(5, 30));
		LocalDate graduatedOn = graduated.isAfter(hiredOn) ? graduated.minusYears(1) : graduated;
		return of(chance, education, student, student ? null : graduatedOn);
	}

	/** Of anybody else. */
	static Schooling other(Chance chance, LocalDate hiredOn) {
		String education = List.of("14", "21", "31", "22", "41", "61", "71")
			.get(chance.weighted(1, 14, 22, 1, 20, 22, 20));
		if ("41".equals(education) && chance.percent(10)) {
			return of(chance, education, true, null);
		}
		return of(chance, education, false,
				LocalDate.of(hiredOn.getYear() - chance.between(3, 24), 6, chance.between(10, 30)));
	}

	private static Schooling of(Chance chance, String education, boolean student, @Nullable LocalDate graduatedOn) {
		return switch (education) {
			case "11" -> new Schooling(education, 28 + chance.between(0, 2), student, graduatedOn,
					chance.oneOf(GRADUATE_SCHOOLS), chance.oneOf(MAJORS));
			case "14" -> new Schooling(education, 25 + chance.between(0, 1), student, graduatedOn,
					chance.oneOf(GRADUATE_SCHOOLS), chance.oneOf(MAJORS));
			case "21", "22" -> new Schooling(education, 22 + chance.between(0, 1), student, graduatedOn,
					chance.oneOf(UNIVERSITIES), chance.oneOf(MAJORS));
			case "31" -> new Schooling(education, 21 + chance.between(0, 1), student, graduatedOn,
					chance.oneOf(COLLEGES), chance.oneOf(TRADES));
			case "41" -> new Schooling(education, 18, student, graduatedOn, chance.oneOf(VOCATIONAL_SCHOOLS),
					chance.oneOf(TRADES));
			case "61" -> new Schooling(education, 18, student, graduatedOn, chance.oneOf(SCHOOLS), "普通高中");
			default -> new Schooling(education, 16, student, graduatedOn, chance.oneOf(SCHOOLS), "普通初中");
		};
	}

}
