package io.caizhi.demo;

import java.time.LocalDate;
import java.util.List;

import io.caizhi.hiring.Channel;
import io.caizhi.hiring.ContractKind;
import io.caizhi.hiring.HireDraft;
import org.jspecify.annotations.Nullable;

/**
 * A row that an enterprise of the demo reports.
 *
 * @param again whether the person has been hired elsewhere in the year, so that this row
 * counts nowhere
 */
record PlannedHire(Newcomer person, HireDraft draft, boolean again) {

	private static final List<String> SKILLED = List.of("工艺工程师", "质量工程师", "软件开发工程师", "电气工程师", "人事专员", "销售代表", "会计",
			"产品设计师", "设备工程师", "实验员", "采购专员", "运营专员");

	private static final List<String> TRADES = List.of("装配工", "数控操作工", "注塑技工", "仓库管理员", "叉车司机", "质检员", "包装工", "焊工",
			"维修电工", "缝纫工", "客服", "保洁员");

	private static final List<String> CAMPUS_FAIRS = List.of("滁州学院春季双选会", "安徽科技学院专场招聘会", "滁州学院秋季双选会");

	/** A row for the person, with what an enterprise would enter beside. */
	static PlannedHire of(Newcomer person, LocalDate hiredOn, Chance chance, boolean again) {
		boolean skilled = person.education().startsWith("1") || person.education().startsWith("2")
				|| ("31".equals(person.education()) && chance.percent(50));
		Channel channel = person.collegeIn(hiredOn.getYear())
				? List.of(Channel.CAMPUS_FAIR, Channel.ONLINE_RECRUITMENT, Channel.REFERRAL)
					.get(chance.weighted(5, 4, 1))
				: List
					.of(Channel.ONLINE_RECRUITMENT, Channel.NIGHT_MARKET_FAIR, Channel.JOB_FAIR, Channel.REFERRAL,
							Channel.OTHER_ONLINE, Channel.OTHER_OFFLINE)
					.get(chance.weighted(30, 20, 15, 20, 5, 10));
		return of(person, hiredOn, channel, chance.oneOf(skilled ? SKILLED : TRADES), chance, again);
	}

	private static PlannedHire of(Newcomer person, LocalDate hiredOn, Channel channel, String position, Chance chance,
			boolean again) {
		ContractKind contract = person.student() ? ContractKind.INTERNSHIP
				: List
					.of(ContractKind.FIXED_TERM, ContractKind.OPEN_ENDED, ContractKind.LABOUR_DISPATCH,
							ContractKind.PROJECT)
					.get(chance.weighted(80, 4, 12, 4));
		boolean insured = !person.student() && chance.percent(86);
		return new PlannedHire(person,
				new HireDraft(person.name(), person.documentKind(), person.documentNumber(), person.gender(),
						person.education(), person.student(), person.graduatedOn(), person.school(), person.major(),
						position, hiredOn, null, channel, event(channel, hiredOn, chance), contract, insured, true),
				again);
	}

	/** The same row with a position that says nothing, as it was entered first. */
	HireDraft mistaken() {
		HireDraft right = this.draft;
		return new HireDraft(right.name(), right.documentKind(), right.documentNumber(), right.gender(),
				right.education(), right.student(), right.graduatedOn(), right.school(), right.major(), "待定",
				right.hiredOn(), right.leftOn(), right.channel(), right.event(), right.contract(), right.insured(),
				right.informed());
	}

	private static @Nullable String event(Channel channel, LocalDate hiredOn, Chance chance) {
		return switch (channel) {
			case CAMPUS_FAIR -> chance.oneOf(CAMPUS_FAIRS);
			case NIGHT_MARKET_FAIR -> "南谯%d月线下夜市招聘会".formatted(hiredOn.getMonthValue());
			case ONLINE_RECRUITMENT -> "千企百校线上招聘会";
			case JOB_FAIR -> "南谯区%d年综合招聘会".formatted(hiredOn.getYear());
			default -> null;
		};
	}

}
