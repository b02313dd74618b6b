import { describe, expect, it } from 'vitest';
import { rewordings } from '#domain/rewording';
import type { RewordingKind } from '#domain/rewording';

/** Each change as `kind: was → is`. */
function expectReworded(was: string, is: string, ...changes: [kind: RewordingKind, was: string, is: string][]): void {
  expect(rewordings(was, is)).toEqual(changes.map(([kind, from, to]) => ({ kind, was: from, is: to })));
}

describe('a quote whose words changed', () => {
  it('names a number that is another one', () => {
    expectReworded('carried 80,000 barrels', 'carried 85,000 barrels', ['number', '80,000 barrels', '85,000 barrels']);
    expectReworded('con 80.000 barriles', 'con 8.000 barriles', ['number', '80.000 barriles', '8.000 barriles']);
    expectReworded('two tankers', 'three tankers', ['number', 'two tankers', 'three tankers']);
  });

  it('names a number that came or went', () => {
    expectReworded('tankers sailed', '12 tankers sailed', ['number', '', '12 tankers']);
    expectReworded('some 12 tankers sailed', 'some tankers sailed', ['number', '12 tankers', '']);
  });

  it('names a unit, and what is counted', () => {
    expectReworded('80,000 barrels', '80,000 tonnes', ['unit', '80,000 barrels', '80,000 tonnes']);
    expectReworded('80,000 people fled', '80,000 families fled', ['unit', '80,000 people', '80,000 families']);
    expectReworded('5 million euros', '5 million euros a year', ['unit', '5 million euros', '5 million euros a year']);
  });

  it('pairs the numbers that lie nearest', () => {
    expectReworded('rose from 3% to 80%', 'rose from 3.5% to 90%', ['number', '3%', '3.5%'], ['number', '80%', '90%']);
  });

  it('names dates and days of the week', () => {
    expectReworded('in September 2025', 'in October 2025', ['date', 'September 2025', 'October 2025']);
    expectReworded('el 3 de mayo de 2024', 'el 4 de mayo de 2024', ['date', '3 de mayo de 2024', '4 de mayo de 2024']);
    expectReworded('met on Monday', 'met on Tuesday', ['date', 'Monday', 'Tuesday']);
    expectReworded('since 2019', 'since then', ['date', '2019', '']);
  });

  it('names who is named', () => {
    expectReworded('Mexico sent fuel to Cuba.', 'Brazil sent fuel to Cuba.', ['name', 'Mexico', 'Brazil']);
    expectReworded('según la agencia EFE', 'según la agencia', ['name', 'EFE', '']);
    expectReworded('said Ana Ruiz', 'said Ana Díaz', ['name', 'Ana Ruiz', 'Ana Díaz']);
  });

  it('takes a name of several words for one', () => {
    expectReworded('data from the University of Texas', 'data from the institute', ['name', 'University of Texas', '']);
    expectReworded('citing the University of Texas', 'citing the University of Florida', ['name', 'University of Texas', 'University of Florida']);
    expectReworded('según la Comisión Federal de Electricidad', 'según Petróleos Mexicanos', ['name', 'Comisión Federal de Electricidad', 'Petróleos Mexicanos']);
    expectReworded('dijo Claudia Sheinbaum', 'dijo', ['name', 'Claudia Sheinbaum', '']);
  });

  it('says nothing of names, numbers and dates that only changed places', () => {
    expectReworded('data from the University of Texas Energy Institute', 'data from the Energy Institute of the University of Texas');
    expectReworded('EFE said that Mexico sent 80,000 barrels in May 2024', 'in May 2024 Mexico sent 80,000 barrels, EFE said');
    expectReworded('Según la agencia EFE, México envió 80.000 barriles a Cuba en mayo de 2024', 'México envió a Cuba en mayo de 2024, según la agencia EFE, 80.000 barriles');
    expectReworded('el Instituto de Energía de la Universidad de Texas', 'la Universidad de Texas y su Instituto de Energía');
  });

  it('says nothing of what stands in both, however often', () => {
    expectReworded('Mexico said that Mexico sent 3 tankers, 3 tankers in 2025', 'Mexico sent 3 tankers in 2025');
    expectReworded('México envió 3 buques en 2025', 'En 2025 México dijo que México envió 3 buques');
  });

  it('names a negation that came, went or is another', () => {
    expectReworded('did comment', 'did not comment', ['negation', '', 'not']);
    expectReworded('no comentó', 'comentó', ['negation', 'no', '']);
    expectReworded('has not paid', 'has never paid', ['negation', 'not', 'never']);
    expectReworded('does not pay', 'doesn’t pay');
  });

  it('names a tense that changed', () => {
    expectReworded('Mexico sent fuel', 'Mexico will send fuel', ['tense', 'sent', 'will send']);
    expectReworded('México envió crudo', 'México enviará crudo', ['tense', 'envió', 'enviará']);
  });

  it('names several at once, in their order', () => {
    expectReworded('Cuba got 80,000 barrels in May 2024', 'Haiti will not get 90,000 barrels in June 2024',
      ['number', '80,000 barrels', '90,000 barrels'], ['date', 'May 2024', 'June 2024'], ['name', 'Cuba', 'Haiti'],
      ['negation', '', 'not'], ['tense', 'got', 'will not get']);
  });
});

it('says nothing of what merely moved or was put into other words', () => {
  expectReworded('Mexico sent two tankers to Cuba in September.', 'In September Mexico sent two tankers to Cuba.');
  expectReworded('The tankers were large.', 'These tankers were big.');
  expectReworded('same', 'same');
});

it('takes an accent for the same however it is encoded', () => {
  const said = 'Ningún juez de México votó';
  expectReworded(said, said.normalize('NFD'));
});
