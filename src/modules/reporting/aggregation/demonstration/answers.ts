import type { Answers } from '#forms-engine';

/** A number that looks drawn and is always the same for the same words: 0 to 1. */
function drawn(words: string): number {
  let hash = 2166136261;
  for (const letter of words) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  // the last step spreads words that differ in their last letter only
  return (Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0) / 2 ** 32;
}

const part = (whole: number, share: number): number => Math.min(whole, Math.round(whole * share));

/** What a body of the demonstration reports of a quarter: figures that agree with each other and grow slowly. `turn` counts the quarters. */
export function quarterlyAnswers(body: string, turn: number): Answers {
  const of = (name: string) => drawn(`${body}/${name}`);
  const better = Math.min(1, 0.55 + 0.3 * of('level') + 0.04 * turn);
  const staff = 18 + Math.round(of('staff') * 70);
  const computers = staff + Math.round(of('computers') * 12) - 3;
  const procedures = 12 + Math.round(of('procedures') * 90);
  const dossiers = 40 + Math.round(of('dossiers') * 900 * (0.8 + 0.1 * turn));
  const level3 = part(procedures, 0.25 + 0.1 * of('level3'));
  const level4 = part(procedures, 0.05 + 0.05 * turn * of('level4'));
  return {
    civil_servants: staff,
    computers_total: computers,
    staff_with_computer: part(staff, better + 0.1),
    computers_with_antivirus: part(computers, better),
    government_network: of('network') < better,
    mail_accounts: part(staff, better + 0.15),
    shared_mail_accounts: part(staff, better),
    mail_regular_use_share: Math.round(100 * better * 10) / 10,
    document_system_shared: true,
    leaders_with_certificate: part(staff, 0.08),
    staff_with_certificate: part(staff, 0.3 * better),
    procedures_total: procedures,
    one_stop_procedures: part(procedures, better),
    one_stop_dossiers: dossiers,
    one_stop_dossiers_on_time: part(dossiers, 0.9 + 0.1 * better),
    video_conference_system: of('video') < better,
    level3_services: level3,
    level3_online_dossiers: part(dossiers, 0.3 * better),
    level4_services: level4,
    level4_online_dossiers: part(dossiers, 0.1 * better),
    it_staff: 1 + Math.round(of('it') * 3),
    security_regulation: of('security') < better,
    it_plan_year: of('plan') < better,
    // now and then somebody leaves a figure blank
    ...(of(`trained ${turn}`) < 0.9 ? { civil_servants_trained: part(staff, 0.2 * better) } : {}),
  };
}

/** What a district reported of a year before the reform of 2025. */
export function districtAnswers(body: string): Answers {
  const of = (name: string) => drawn(`${body}/${name}`);
  const office = 70 + Math.round(of('office') * 40);
  const communes = 6 + Math.round(of('communes') * 4);
  return {
    divisions: 12,
    communes,
    staff_office: office,
    staff_communes: communes * 20,
    staff_district_all: office + communes * 20,
    staff_district_with_computer: part(office, 0.95),
    staff_communes_with_computer: part(communes * 20, 0.8 + 0.1 * of('equipped')),
    servers: 1 + Math.round(of('servers') * 3),
    has_lan: true,
    has_firewall: of('firewall') > 0.4,
    mail_accounts: part(office, 0.9),
  };
}
